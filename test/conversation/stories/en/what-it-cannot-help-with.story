# Other matters: said kindly, with where to go, and nothing that was told is lost.
@ opens en
> how much does Microsoft 365 E5 cost?
= view out-of-scope
< know the prices.
> how do I move our azure subscription
< For Azure, ask in the Azure portal
> what about dynamics 365 sales?
< Dynamics 365 is bought in the same admin centre
> i want to cancel my Microsoft 365 Family
< your own Microsoft account
> can I move licences to another tenant?
< does not move licences between organisations
> can you reset a user's password?
= view out-of-scope
> I'd rather talk to a human
= view human
< a program
[Go on]
> the weather licence banana
= view unclear
