@ opens en
[Check whether I can switch]
@ table all-fine
{* }
[Start the steps]
> done
> when do I get the credit?
< within 30 days of the switch
> go on
> can we go back afterwards?
> back
