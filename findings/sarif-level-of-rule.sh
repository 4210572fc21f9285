#!/usr/bin/env bash
# npm sarif-junit 1.1.4: an error whose level is said by its rule is a test that passed.
#
# Expected (SARIF 2.1.0, 3.27.10): a result without a level has that of its rule's default configuration, and where that says none,
# "warning" (3.50.3).
# Seen: a result without a level of its own is written as a test case without a failure; what comes after, a build say, sees it pass.
source "$(dirname "$0")/common.sh"

npm_packages sarif-junit@1.1.4
cat >report.sarif <<'JSON'
{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "register-check", "rules": [
  {"id": "CLOSED_TWICE", "defaultConfiguration": {"level": "error"}}, {"id": "NO_SITE"}]}}, "results": [
  {"ruleId": "CLOSED_TWICE", "level": "error", "message": {"text": "Atlas closed in 2014 and in 2016."},
   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "register.json"}}}]},
  {"ruleId": "CLOSED_TWICE", "message": {"text": "Toubkal closed in 2019 and in 2021."},
   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "register.json"}}}]},
  {"ruleId": "NO_SITE", "message": {"text": "Rif is at no site."},
   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "register.json"}}}]}]}]}
JSON
node node_modules/.bin/sarif-junit report.sarif report.xml >sarif-junit.log
cat report.xml | seen '<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" errors="0" skipped="0">
  <testsuite name="My suite" tests="3" failures="1" errors="0" skipped="0">
    <testcase classname="CLOSED_TWICE" name="Atlas closed in 2014 and in 2016." file="register.json">
      <failure/>
    </testcase>
    <testcase classname="CLOSED_TWICE" name="Toubkal closed in 2019 and in 2021." file="register.json"/>
    <testcase classname="NO_SITE" name="Rif is at no site." file="register.json"/>
  </testsuite>
</testsuites>'
