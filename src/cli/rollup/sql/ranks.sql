-- 考核汇总: departments ranked over all ledgers of one scheme. Equal scores share a rank; those without a score, then
-- vetoed ones, stand below without one.
WITH placed AS (
  SELECT
    departments.*,
    sources.scheme_key,
    CASE WHEN vetoed THEN 2 WHEN departments.score IS NULL THEN 1 ELSE 0 END AS kind
  FROM departments
  JOIN sources ON sources.content = departments.content AND sources.state = 'taken'
)
SELECT
  schemes.name AS scheme,
  CASE
    WHEN kind = 0
      THEN RANK() OVER (PARTITION BY placed.scheme_key, kind ORDER BY placed.score DESC)
  END AS overall,
  placed.district,
  placed.department,
  placed.score,
  placed.grade,
  totals.planned,
  totals.held,
  totals.on_time,
  totals.scored,
  totals.mean,
  placed.deductions,
  placed.bonus,
  placed.place AS own,
  placed.file
FROM placed
JOIN schemes ON schemes.scheme_key = placed.scheme_key
JOIN department_totals totals
  ON totals.content = placed.content AND totals.department = placed.department
ORDER BY
  schemes.place, kind, COALESCE(placed.score, 0) DESC, totals.on_time DESC, placed.record DESC, placed.file, placed.ordinal
