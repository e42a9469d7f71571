-- What a roll-up has read, as DuckDB's tables; other engines find them as Parquet. Ledgers are known by their content (SHA-256).
CREATE TABLE sources (
  content VARCHAR, file VARCHAR, district VARCHAR, year INTEGER, state VARCHAR, ordinal INTEGER,
  conferences INTEGER, scheme VARCHAR, scheme_key VARCHAR, as_of DATE, note VARCHAR
);
CREATE TABLE conferences (
  content VARCHAR, file VARCHAR, district VARCHAR, year INTEGER, line INTEGER, id VARCHAR,
  department VARCHAR, timing VARCHAR, topic VARCHAR, spokesperson VARCHAR,
  deadline DATE, held DATE, published DATE, on_time BOOLEAN, state VARCHAR, score DECIMAL(9, 1)
);
-- Of a department only what does not follow from its conferences.
CREATE TABLE departments (
  content VARCHAR, file VARCHAR, district VARCHAR, year INTEGER, ordinal INTEGER,
  department VARCHAR, deductions DECIMAL(18, 6), bonus DECIMAL(18, 6), score DECIMAL(9, 2),
  grade VARCHAR, vetoed BOOLEAN, record DECIMAL(18, 9), place INTEGER
);
CREATE TABLE findings (
  content VARCHAR, file VARCHAR, district VARCHAR, year INTEGER, ordinal INTEGER,
  level VARCHAR, line INTEGER, department VARCHAR, topic VARCHAR, field VARCHAR, message VARCHAR
);
