-- 问题清单: errors and warnings of the ledgers that were taken.
SELECT district, level, department, topic, field, message, file, line
FROM findings
ORDER BY file, ordinal
