-- The schemes by which ledgers are scored, that of most ledgers first. Two of one version may differ.
WITH counted AS (
  SELECT scheme_key, COUNT(*) AS ledgers, MIN(file) AS first_file
  FROM sources
  WHERE state = 'taken'
  GROUP BY scheme_key
),
versions AS (
  SELECT counted.scheme_key, MIN(sources.scheme) AS version, MIN(ledgers) AS ledgers, MIN(first_file) AS first_file
  FROM counted
  JOIN sources ON sources.scheme_key = counted.scheme_key AND sources.file = counted.first_file
  WHERE sources.state = 'taken'
  GROUP BY counted.scheme_key
),
numbered AS (
  SELECT
    scheme_key,
    version,
    ROW_NUMBER() OVER (ORDER BY ledgers DESC, first_file, scheme_key) AS place,
    ROW_NUMBER() OVER (PARTITION BY version ORDER BY ledgers DESC, first_file, scheme_key) AS nth
  FROM versions
)
SELECT
  scheme_key,
  place,
  CASE WHEN nth = 1 THEN version ELSE CONCAT(version, '（', CAST(nth AS VARCHAR(10)), '）') END AS name
FROM numbered
