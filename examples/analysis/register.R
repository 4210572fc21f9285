# Reads a register in JSON Lines by the types of columns.csv, and refuses what does not fit. Needs the package jsonlite.
#
#   Rscript register.R register.jsonl supportPeriods > supportPeriods.csv
#
# writes a list of the startups as a table (without a list: the startups themselves). In a program:
#
#   source("register.R")
#   types <- register_types()
#   startups <- register_startups("register.jsonl", types)
#   periods <- register_rows(startups, types, "supportPeriods")
#
# Days are of class Date; each vague date is a text, with its earliest and its latest day beside it, NA where it is open. R has no
# decimals: amounts are texts, which as.numeric() rounds to 15 digits.

YEAR <- "[0-9]{4}"
MONTH <- paste0(YEAR, "-[0-9]{2}")
DAY <- paste0(MONTH, "-[0-9]{2}")
IS_DAY <- paste0("^", DAY, "$")
POINT <- paste0(YEAR, "(-[0-9]{2}(-[0-9]{2})?)?")
ALIKE <- paste0(c(YEAR, MONTH, DAY), "[.][.]", c(YEAR, MONTH, DAY), collapse = "|")
VAGUE_DATE <- paste0("^(", POINT, "[?~%]?|[0-9]{3}X|\\[((", POINT, ")?[.][.]|[.][.]", POINT, "|", ALIKE, ")\\])$")

# What stands in each place of a line, by its path.
register_types <- function(file = "columns.csv") {
  columns <- read.csv(file, colClasses = "character")
  setNames(columns$type, columns$path)
}

# The startups of a register. The last line has to say how many they are, or the file was cut.
register_startups <- function(file, types) {
  lines <- readLines(file, encoding = "UTF-8", warn = FALSE)
  values <- Map(register_line, lines, seq_along(lines))
  count <- length(values) - 2
  if (count < 0 || !identical(values[[1]][["format"]], "incubator-network")) stop("line 1: not the first line of a register")
  if (!isTRUE(values[[count + 2]][["end"]][["startups"]] == count)) {
    stop("line ", count + 2, ": this should be the last line, and say that there are ", count, " startups")
  }
  startups <- unname(values[seq_len(count) + 1])
  for (i in seq_along(startups)) {
    register_check(startups[[i]], "", types, i + 1)
    if (is.null(startups[[i]][["id"]])) stop("line ", i + 1, ": a startup without an id")
  }
  startups
}

register_line <- function(line, number) {
  value <- tryCatch(jsonlite::parse_json(line), error = function(error) stop("line ", number, ": ", conditionMessage(error), call. = FALSE))
  if (!is.list(value) || is.null(names(value))) stop("line ", number, ": not an object", call. = FALSE)
  value
}

# Refuses what has no column, or is not of its type.
register_check <- function(value, path, types, number) {
  type <- if (path == "") "object" else unname(types[path])
  is_text <- is.character(value) && length(value) == 1
  fits <- switch(type,
    "object" = is.list(value) && (length(value) == 0 || !is.null(names(value))) && !anyDuplicated(names(value)),
    "list" = is.list(value) && is.null(names(value)),
    "count" = is.numeric(value) && value == trunc(value),
    "flag" = is.logical(value),
    "json" = TRUE,
    "date" = is_text && register_is_day(value),
    "vague date" = is_text && (register_is_day(value) || !inherits(try(register_bounds(value), silent = TRUE), "try-error")),
    "decimal" = is_text && grepl("^-?[0-9]+([.][0-9]{1,18}0*)?$", value),
    is_text && !is.na(type))
  if (is.na(type) || !fits) {
    stop("line ", number, ": ", if (path == "") "the line" else path, ": this is ", substr(register_json(value), 1, 80),
      if (is.na(type)) ", and has no column" else paste(", and should be", type), call. = FALSE)
  }
  if (type == "object") {
    for (i in seq_along(value)) {
      name <- names(value)[i]
      place <- if (!grepl("^[A-Za-z]+$", name)) trimws(paste0(path, ' "', name, '"')) else if (path == "") name else paste0(path, ".", name)
      if (!is.null(value[[i]]) || is.na(types[place])) register_check(value[[i]], place, types, number)
    }
  } else if (type == "list") {
    for (item in value) register_check(item, paste0(path, "[]"), types, number)
  }
}

register_is_day <- function(text) grepl(IS_DAY, text) && !startsWith(text, "0000") && !is.na(as.Date(text, "%Y-%m-%d"))

register_json <- function(value) as.character(jsonlite::toJSON(value, auto_unbox = TRUE, null = "null", digits = NA))

# The first and the last days that vague dates may be, NA where they are open.
register_bounds <- function(texts) {
  known <- !is.na(texts)
  refuse <- function(wrong) if (any(wrong)) stop("not a vague date: ", texts[wrong][1], call. = FALSE)
  refuse(known & !grepl(VAGUE_DATE, texts))
  first <- gsub("X", "0", sub("^\\[?([0-9X-]*).*$", "\\1", texts))
  last <- gsub("X", "9", sub("^.*?([0-9X-]*)[]?~%]?$", "\\1", texts, perl = TRUE))
  earliest <- as.Date(paste0(first, substr(rep("0000-01-01", length(texts)), nchar(first) + 1, 10)), "%Y-%m-%d")
  from <- as.Date(paste0(substr(last, 1, 7), substr(rep("0000-12-01", length(texts)), pmin(nchar(last), 7) + 1, 10)), "%Y-%m-%d")
  after <- as.POSIXlt(from)
  after$mon <- after$mon + 1
  latest <- as.Date(ifelse(nchar(last) == 10, as.Date(last, "%Y-%m-%d", optional = TRUE), as.Date(after) - 1), origin = "1970-01-01")
  is_open <- function(side) !known | side == ""
  earliest[is_open(first)] <- NA
  latest[is_open(last)] <- NA
  refuse(known & (first != "" & is.na(earliest) | last != "" & is.na(latest) | substr(first, 1, 4) == "0000" | substr(last, 1, 4) == "0000"))
  refuse(!is.na(earliest) & !is.na(latest) & earliest > latest)
  data.frame(earliest = earliest, latest = latest)
}

# The startups as rows, or the items of one of their lists, each with the id of its startup. Objects are laid flat, lists are text in JSON.
register_rows <- function(startups, types, list = NULL) {
  if (!is.null(list) && !identical(unname(types[paste0(list, "[]")]), "object")) stop("no list of objects: ", list)
  items <- if (is.null(list)) startups else unlist(lapply(startups, `[[`, list), recursive = FALSE)
  ids <- vapply(startups, `[[`, "", "id")
  rows <- if (is.null(list)) list() else list(startupId = rep(ids, vapply(startups, function(startup) length(startup[[list]]), 0L)))
  within <- if (is.null(list)) "" else paste0(list, "[].")
  for (path in names(types)[startsWith(names(types), within)]) {
    name <- substring(path, nchar(within) + 1)
    type <- types[[path]]
    if (grepl("[]", name, fixed = TRUE) || type == "object") next
    values <- lapply(items, function(item) Reduce(function(value, member) value[[member]], strsplit(name, ".", fixed = TRUE)[[1]], item))
    rows[[name]] <- register_column(values, type)
    if (type == "vague date") {
      bounds <- register_bounds(rows[[name]])
      rows[[paste0(name, "Earliest")]] <- bounds$earliest
      rows[[paste0(name, "Latest")]] <- bounds$latest
    }
  }
  as.data.frame(rows, optional = TRUE, stringsAsFactors = FALSE)
}

register_column <- function(values, type) {
  of <- function(kind, absent) vapply(values, function(value) if (is.null(value)) absent else as(value, kind), absent)
  switch(type,
    "count" = of("numeric", NA_real_),
    "flag" = of("logical", FALSE),
    "date" = as.Date(of("character", NA_character_), "%Y-%m-%d"),
    "list" = ,
    "json" = vapply(values, function(value) if (is.null(value)) NA_character_ else register_json(value), ""),
    of("character", NA_character_))
}

# Days as in a document: format() leaves out the zeros of early years.
register_text <- function(days) {
  ifelse(is.na(days), NA, sprintf("%04d-%s", as.POSIXlt(days)$year + 1900L, format(days, "%m-%d")))
}

if (sys.nframe() == 0) {
  arguments <- commandArgs(trailingOnly = TRUE)
  types <- register_types()
  rows <- register_rows(register_startups(arguments[1], types), types, if (length(arguments) > 1) arguments[2])
  is_day <- vapply(rows, inherits, TRUE, "Date")
  rows[is_day] <- lapply(rows[is_day], register_text)
  write.csv(rows, row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
