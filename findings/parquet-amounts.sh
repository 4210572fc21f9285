#!/usr/bin/env bash
# npm @dsnp/parquetjs 1.8.8: the amount 0.57 is written as 0.56.
#
# Expected (Apache Parquet, LogicalTypes.md, DECIMAL): a decimal of scale 2 is a whole number of hundredths, so that an amount with two
# digits after its point is kept as it is; 0.57 is 57 of them.
# Seen: the amount times 100 is cut off in binary arithmetic, where 0.57 * 100 is 56.99999999999999. Of the ten thousand amounts up to
# 99.99, 573 lose a hundredth; below zero some gain one, -1.1 is -1.11. Its own reader and hyparquet read the same.
source "$(dirname "$0")/common.sh"

npm_packages @dsnp/parquetjs@1.8.8 hyparquet@1.33.0
cat >run.mjs <<'JS'
import parquet from '@dsnp/parquetjs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
async function written(amounts) {
  const schema = new parquet.ParquetSchema({ amount: { type: 'DECIMAL', precision: 12, scale: 2 } })
  const writer = await parquet.ParquetWriter.openFile(schema, 'amounts.parquet')
  for (const amount of amounts) await writer.appendRow({ amount })
  await writer.close()
  return (await parquetReadObjects({ file: await asyncBufferFromFile('amounts.parquet') })).map(({ amount }) => amount)
}
const reader = async () => (await parquet.ParquetReader.openFile('amounts.parquet')).getCursor()
const amounts = [12.5, 0.57, 1.15, 1234567.89, -1.1]
const kept = await written(amounts)
const rows = await reader()
for (const [i, amount] of amounts.entries()) console.log(amount, 'is', kept[i], 'and', (await rows.next()).amount)
const all = Array.from({ length: 10000 }, (none, cents) => cents / 100)
const after = await written(all)
console.log(all.filter((amount, i) => Math.round(after[i] * 100) !== i).length, 'of', all.length, 'amounts changed')
JS
node run.mjs | seen '12.5 is 12.5 and 12.5
0.57 is 0.56 and 0.56
1.15 is 1.14 and 1.14
1234567.89 is 1234567.88 and 1234567.88
-1.1 is -1.11 and -1.11
573 of 10000 amounts changed'
