-- The figures above the sheets.
SELECT
  CAST(SUM(CASE WHEN state = 'taken' THEN 1 ELSE 0 END) AS BIGINT) AS taken,
  CAST(SUM(CASE WHEN state = 'returned' THEN 1 ELSE 0 END) AS BIGINT) AS returned,
  CAST(SUM(CASE WHEN state = 'missing' THEN 1 ELSE 0 END) AS BIGINT) AS missing,
  (SELECT COUNT(*) FROM conferences) AS conferences,
  (SELECT COUNT(*) FROM schemes) AS schemes
FROM sources
