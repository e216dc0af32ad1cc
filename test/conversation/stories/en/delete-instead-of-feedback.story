# Somebody is asked what was wrong, and wants to be forgotten instead: that is no feedback.
@ opens en
[Check whether I can switch]
@ table all-fine
{* }
= outcome automatic
[No]
= view feedback
> please delete everything I wrote
= view forget
= feedback verdict no
[No, keep everything]
= view feedback
[Skip]
= view verdict
> delete my data
> do it
= view forgotten
= forgotten 1
= feedback verdict no
