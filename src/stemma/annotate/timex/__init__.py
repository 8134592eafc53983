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
spoken       "at eight forty", "moved to four"
monthdays    "Friday the 13th", "8 p.m. on the 15th", of a month that is not named
moments      "two hours ago", counted from the minute of publication
feasts       "Christmas Eve", "Easter 2018"
together     what is made of several: a clock with its day, a range in order
expressions  all rules together: at each place the longest expression wins
"""
