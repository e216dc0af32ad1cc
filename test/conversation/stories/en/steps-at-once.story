# Wants the steps at once, before anything is known.
@ opens en
> next
< There are no steps to continue with yet.
= view welcome
[Show me the steps]
= view guides
< Not sure?
> done
< There are no steps to continue with yet.
= view questions
