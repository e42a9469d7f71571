-- 来源清单: one line for each file, those that were taken first; ledgers of another year last.
SELECT
  sources.file,
  sources.district,
  sources.state,
  sources.year,
  sources.conferences,
  schemes.name AS scheme,
  CASE WHEN sources.state = 'taken' THEN sources.as_of END AS as_of,
  sources.note
FROM sources
LEFT JOIN schemes ON schemes.scheme_key = sources.scheme_key AND sources.state = 'taken'
WHERE sources.state <> 'missing'
ORDER BY
  CASE WHEN sources.state = 'taken' THEN 0 WHEN sources.scheme_key IS NULL THEN 1 ELSE 2 END,
  sources.file
