#!/usr/bin/env bash
# npm @security-alert/sarif-to-markdown 1.11.1: of the findings of one rule, only the first is told.
#
# Expected (SARIF 2.1.0, 3.27.11): each result has a message of its own, which "describes the result"; that of a rule says what is wrong
# in general, and that of a result with whom.
# Seen: results are grouped by rule under the message of the first, and of the others only a link is left, so that what is said of Atlas
# seems to be said of all three.
source "$(dirname "$0")/common.sh"

npm_packages @security-alert/sarif-to-markdown@1.11.1
cat >run.cjs <<'JS'
const { sarifToMarkdown } = require('@security-alert/sarif-to-markdown')
const result = (text, startLine) => ({ ruleId: 'CLOSED_TWICE', level: 'warning', message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'register.json' }, region: { startLine } } }] })
const rules = [{ id: 'CLOSED_TWICE', shortDescription: { text: 'A startup closes once.' }, defaultConfiguration: { level: 'warning' } }]
const report = { version: '2.1.0', runs: [{ tool: { driver: { name: 'register-check', rules } }, results: [
  result('Atlas closed in 2014 and in 2016.', 12), result('Toubkal closed in 2019 and in 2021.', 40), result('Rif closed twice in 2020.', 71)] }] }
const [{ body }] = sarifToMarkdown({ owner: 'owner', repo: 'registers', branch: 'main', sourceRoot: '', simple: true })(report)
console.log(body.split('\n').filter((line) => /^ *- /.test(line)).join('\n'))
JS
node run.cjs | seen '- **[WARNING]** **[CLOSED_TWICE]**  `Atlas closed in 2014 and in 2016.`
    - https://github.com/owner/registers/blob/main/register.json#L12
    - https://github.com/owner/registers/blob/main/register.json#L40
    - https://github.com/owner/registers/blob/main/register.json#L71'
