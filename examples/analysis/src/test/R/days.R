# Tells of each line of a file the earliest and the latest day, or that it is refused.
source("register.R")
for (text in readLines(commandArgs(trailingOnly = TRUE)[1], encoding = "UTF-8")) {
  bounds <- tryCatch(register_bounds(text), error = function(refused) NULL)
  or_null <- function(day) if (is.na(day)) "null" else register_text(day)
  cat(text, if (is.null(bounds)) "refused" else c(or_null(bounds$earliest), or_null(bounds$latest)), sep = "|")
  cat("\n")
}
