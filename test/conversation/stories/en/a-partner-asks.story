# A partner, and a question.
@ opens en
[I am a partner]
= outcome partner-center
[Common questions]
= view faq
[Billing]
[When do I get credit for the old plan?]
= view faq-answer
