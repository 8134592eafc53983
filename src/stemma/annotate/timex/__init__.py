"""How time expressions are read: words, values, and rules by subject.

words        which words tell time, and what each stands for
figures      what digits stand for: years, clocks, whole dates
holidays     feasts and the days they fall on
tokens       a sentence as a string of kinds, one letter a word
patterns     rules as regular expressions over these letters
values       calendar arithmetic that ends in TIMEX3 values
tense        whether a sentence looks back or ahead
hits         what a rule sees of the expression it matched
absolute     "May 17, 2021", "4-6 May", "in 2021"
periods      "the third quarter", "the 1990s", "the first week of May"
relative     "last year", "two days ago", "Friday", "the week before"
durations    "three months", "a year and a half"; sets: "daily", "every Friday"
clock        "10 a.m. on Friday", "yesterday evening"
feasts       "Christmas Eve", "Easter 2018"
expressions  all rules together: at each place the longest expression wins
"""
