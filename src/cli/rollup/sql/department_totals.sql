-- What the conferences of each department add up to. Scores have one decimal, means two, rounded half up; computed in
-- whole numbers, since engines divide decimals each in their own way.
WITH marked AS (
  SELECT
    content,
    department,
    CASE WHEN held IS NULL THEN 0 ELSE 1 END AS held,
    CASE WHEN on_time THEN 1 ELSE 0 END AS on_time,
    CASE WHEN state = '计分' THEN 1 ELSE 0 END AS scored,
    CASE WHEN state = '计分' AND score IS NOT NULL THEN 1 ELSE 0 END AS numbers,
    CASE WHEN state = '计分' THEN CAST(score * 10 AS BIGINT) END AS tenths
  FROM conferences
),
summed AS (
  SELECT
    content,
    department,
    CAST(COUNT(*) AS BIGINT) AS planned,
    CAST(SUM(held) AS BIGINT) AS held,
    CAST(SUM(on_time) AS BIGINT) AS on_time,
    CAST(SUM(scored) AS BIGINT) AS scored,
    CAST(SUM(numbers) AS BIGINT) AS numbers,
    CAST(SUM(tenths) AS BIGINT) AS tenths
  FROM marked
  GROUP BY content, department
),
halved AS (
  SELECT *, 20 * tenths + numbers AS dividend, 2 * numbers AS divisor
  FROM summed
)
SELECT
  content,
  department,
  planned,
  held,
  on_time,
  scored,
  numbers,
  tenths,
  CASE
    WHEN numbers > 0
      THEN CAST(CAST((dividend - MOD(dividend, divisor)) / divisor AS DECIMAL(18, 0)) * 0.01 AS DECIMAL(9, 2))
  END AS mean
FROM halved
