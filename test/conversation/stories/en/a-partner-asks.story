# A partner, and a question.
@ opens en
[I am a partner]
= outcome partner-center
[Questions and answers]
= view faq
[Billing]
[When do I get credit for the old plan?]
= view faq-answer
