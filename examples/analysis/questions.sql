-- Who is resident on a day. A residency is there from its start on; the day on which it ends does not count.
SELECT count(DISTINCT p.startupId) AS residents
FROM supportPeriods AS p
WHERE p.level = 'HOSTED' AND p.startLatest <= DATE '2022-06-30' AND (p.end IS NULL OR p.endEarliest > DATE '2022-06-30');

-- How many were admitted in a year. Who moves from one site to another is not admitted again.
SELECT count(*) AS admissions
FROM supportPeriods AS p
WHERE p.level = 'HOSTED' AND p.startEarliest >= DATE '2021-01-01' AND p.startLatest < DATE '2022-01-01'
  AND NOT EXISTS (
    SELECT 1 FROM supportPeriods AS before
    WHERE before.startupId = p.startupId AND before.endReason = 'TRANSFERRED' AND before.endLatest = p.startEarliest);

-- How many jobs there are: of each startup the last number by the day, unless it has closed by then.
SELECT sum(last.direct) AS jobs
FROM (
  SELECT j.startupId, max_by(j.direct, j.onLatest) AS direct
  FROM jobs AS j
  WHERE j.direct IS NOT NULL AND coalesce(j.basis, 'HEADCOUNT') = 'HEADCOUNT' AND j.onLatest <= DATE '2022-06-30'
  GROUP BY j.startupId) AS last
WHERE NOT EXISTS (
    SELECT 1 FROM statusEvents AS e
    WHERE e.startupId = last.startupId AND e.status IN ('CLOSED', 'INSOLVENT') AND e.onLatest <= DATE '2022-06-30');
