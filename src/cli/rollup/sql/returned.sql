-- 未报送与退回: districts that sent nothing, then files that were not taken, ledgers of another year last.
SELECT district, state, file, note
FROM sources
WHERE state <> 'taken'
ORDER BY
  CASE WHEN state = 'missing' THEN 0 WHEN scheme_key IS NULL THEN 1 ELSE 2 END,
  file,
  ordinal
