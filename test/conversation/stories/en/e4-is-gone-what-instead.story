# What replaces E4, from a sentence that says what has to stay.
@ opens en
> E4 is going away, what should we choose instead? we need audio conferencing
= view replacements
? keep from E4 = Audio conferencing
[Switch to Office 365 E5]
