# Tells of each register why it is refused.
source("register.R")
types <- register_types()
for (file in commandArgs(trailingOnly = TRUE)) {
  told <- tryCatch(paste("read:", length(register_startups(file, types))), error = conditionMessage)
  cat(gsub("\n.*", "", told), "\n", sep = "")
}
