"""The questions of questions.sql: python3 questions.py register.jsonl"""
import datetime
import sys

import register

DAY = datetime.date(2022, 6, 30)
types = register.types()
startups = list(register.startups(sys.argv[1], types))
periods = register.frame(register.rows(startups, types, 'supportPeriods'), types, 'supportPeriods')
hosted = periods[periods.level == 'HOSTED']

there = hosted[hosted.startLatest.map(lambda day: day is not None and day <= DAY)]
there = there[there.end.isna() | there.endEarliest.map(lambda day: day is not None and day > DAY)]
print('residents', there.startupId.nunique())

year = datetime.date(2021, 1, 1), datetime.date(2022, 1, 1)
admitted = hosted[hosted.startEarliest.map(lambda day: day is not None and year[0] <= day)
                  & hosted.startLatest.map(lambda day: day is not None and day < year[1])]
moved = set(zip(*[periods[periods.endReason == 'TRANSFERRED'][name] for name in ('startupId', 'endLatest')]))
print('admissions', sum(key not in moved for key in zip(admitted.startupId, admitted.startEarliest)))

jobs = register.frame(register.rows(startups, types, 'jobs'), types, 'jobs')
jobs = jobs[jobs.direct.notna() & jobs.basis.fillna('HEADCOUNT').eq('HEADCOUNT') & jobs.onLatest.map(lambda day: day is not None and day <= DAY)]
events = register.frame(register.rows(startups, types, 'statusEvents'), types, 'statusEvents')
closed = events[events.status.isin(['CLOSED', 'INSOLVENT']) & events.onLatest.map(lambda day: day is not None and day <= DAY)]
last = jobs.sort_values('onLatest', kind='stable').groupby('startupId').direct.last()
print('jobs', last[~last.index.isin(closed.startupId)].sum())
