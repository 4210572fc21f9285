#!/usr/bin/env bash
# npm edtf 4.11.1: the set [2023..2024] ends with the year 2023.
#
# Expected (ISO 8601-2:2019, EDTF level 2, "one of a set"): `..` between two members stands for all that lie between them and for
# both ends, so [2023..2024] is the same as [2023,2024] and reaches to the end of 2024.
# Seen: a range that closes a set or a list counts for its first member alone. [2023,2024], the same set in other words, is right, and so
# is [2023..2024,2026], whose last member stands by itself.
source "$(dirname "$0")/common.sh"

npm_packages edtf@4.11.1
cat >run.mjs <<'JS'
import edtf from 'edtf'
const day = (t) => new Date(t).toISOString().slice(0, 10)
for (const text of ['[2023..2024]', '[2023,2024]', '[2023..2024,2026]', '{2023..2024}', '[2023-01..2023-03]']) {
  const set = edtf(text)
  console.log(text, 'is', day(set.min), 'to', day(set.max))
}
JS
node run.mjs | seen '[2023..2024] is 2023-01-01 to 2023-12-31
[2023,2024] is 2023-01-01 to 2024-12-31
[2023..2024,2026] is 2023-01-01 to 2026-12-31
{2023..2024} is 2023-01-01 to 2023-12-31
[2023-01..2023-03] is 2023-01-01 to 2023-01-31'
