# A partner, and a question.
@ opens en
[I am a partner]
= outcome partner-center
[Questions and answers]
= view faq
[When do I get the credit for the old plan?]
= view faq-answer
