# The questions of questions.sql: Rscript questions.R register.jsonl
source("register.R")
day <- as.Date("2022-06-30")
types <- register_types()
startups <- register_startups(commandArgs(trailingOnly = TRUE)[1], types)
periods <- register_rows(startups, types, "supportPeriods")
hosted <- periods[periods$level == "HOSTED", ]

there <- subset(hosted, startLatest <= day & (is.na(end) | endEarliest > day))
cat("residents", length(unique(there$startupId)), "\n")

admitted <- subset(hosted, startEarliest >= as.Date("2021-01-01") & startLatest < as.Date("2022-01-01"))
moved <- subset(periods, endReason == "TRANSFERRED")
cat("admissions", sum(!(paste(admitted$startupId, admitted$startEarliest) %in% paste(moved$startupId, moved$endLatest))), "\n")

jobs <- subset(register_rows(startups, types, "jobs"), !is.na(direct) & (is.na(basis) | basis == "HEADCOUNT") & onLatest <= day)
closed <- subset(register_rows(startups, types, "statusEvents"), status %in% c("CLOSED", "INSOLVENT") & onLatest <= day)
last <- jobs[order(jobs$onLatest), ]
last <- last[!duplicated(last$startupId, fromLast = TRUE), ]
cat("jobs", sum(last$direct[!(last$startupId %in% closed$startupId)]), "\n")
