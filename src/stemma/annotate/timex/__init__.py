"""How time expressions are read: words, values, and rules by subject.

words      which words tell time, and what each stands for
tokens     a sentence as a string of kinds, one character a word
values     calendar arithmetic that ends in TIMEX3 values
hits       what a rule sees of the expression it matched
absolute   "May 17, 2021", "the 1990s", "the third quarter"
relative   "last year", "two days ago", "Friday", "the week before"
durations  "three months", "a year and a half"; sets: "daily", "every Friday"
clock      "10 a.m. on Friday", "yesterday evening"
holidays   "Christmas Eve", "Easter 2018"
tense      whether a sentence looks back or ahead
"""
