# Whoever leaves the form by the word for back, or has nothing to add, has answered all the same.
@ opens en
[Check whether I can switch]
@ table all-fine
{* }
[Start the steps]
> done
> done
> done
> done
> done
= view finished
[No]
= view feedback
> back
= view finished
= feedback guide no
<! Did this help?
> continue
= view verdict
[No]
= view feedback
> no
< Noted
= view verdict
= feedback guide no | verdict no
