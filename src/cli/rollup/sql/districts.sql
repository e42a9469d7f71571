-- 地区汇总: what the conferences of each district add up to, apart for each scheme; the highest mean first.
WITH summed AS (
  SELECT
    sources.scheme_key,
    sources.district,
    COUNT(DISTINCT sources.content) AS ledgers,
    CAST(SUM(planned) AS BIGINT) AS planned,
    CAST(SUM(held) AS BIGINT) AS held,
    CAST(SUM(on_time) AS BIGINT) AS on_time,
    CAST(SUM(scored) AS BIGINT) AS scored,
    CAST(SUM(numbers) AS BIGINT) AS numbers,
    CAST(SUM(tenths) AS BIGINT) AS tenths
  FROM sources
  JOIN department_totals totals ON totals.content = sources.content
  WHERE sources.state = 'taken'
  GROUP BY sources.scheme_key, sources.district
),
halved AS (
  SELECT *, 20 * tenths + numbers AS dividend, 2 * numbers AS divisor
  FROM summed
),
averaged AS (
  SELECT
    *,
    CASE
      WHEN numbers > 0
        THEN CAST(CAST((dividend - MOD(dividend, divisor)) / divisor AS DECIMAL(18, 0)) * 0.01 AS DECIMAL(9, 2))
    END AS mean
  FROM halved
)
SELECT
  schemes.name AS scheme,
  averaged.district,
  averaged.mean,
  averaged.ledgers,
  averaged.planned,
  averaged.held,
  averaged.on_time,
  averaged.scored
FROM averaged
JOIN schemes ON schemes.scheme_key = averaged.scheme_key
ORDER BY schemes.place, averaged.mean DESC NULLS LAST, averaged.district
