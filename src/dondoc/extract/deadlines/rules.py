"""All rules for times, in one table. The order does not matter: where two fit, the longer words win."""

from dondoc.extract.deadlines import counted, days, occasions, periods, recurring, years

RULES = (*days.RULES, *periods.RULES, *years.RULES, *counted.RULES, *recurring.RULES, *occasions.RULES)
