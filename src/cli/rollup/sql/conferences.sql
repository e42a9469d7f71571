-- 计划总表: every conference of every ledger that was taken.
SELECT
  district, department, timing, topic, spokesperson, deadline, held, published, state, score, id, file, line
FROM conferences
ORDER BY file, line
