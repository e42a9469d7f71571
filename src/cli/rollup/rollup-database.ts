import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { LedgerRecord } from '../../core/rollup/ledger-record';
import { Appending } from './appending';

/** A ledger whose content is kept in the database. */
export interface StoredLedger {
  readonly content: string;
  readonly file: string;
  readonly district: string;
  readonly record: LedgerRecord;
}

/** A file of the roll-up, or a district without one. */
export interface SourceLine {
  readonly content: string | null;
  readonly file: string;
  readonly district: string;
  readonly year: number | null;
  readonly state: 'taken' | 'returned' | 'missing';
  /** Conferences in it; `null` where it was not read as far as that. */
  readonly conferences: number | null;
  readonly scheme: string | null;
  readonly schemeKey: string | null;
  readonly asOf: PlainDate | null;
  readonly note: string;
}

/** A cell of a result. */
export type ResultCell = string | number | boolean;

/** The tables of `tables.sql`. */
export const TABLES = ['sources', 'conferences', 'departments', 'findings'] as const;
type Table = (typeof TABLES)[number];
/** Queries that others refer to as tables. */
const VIEWS = ['schemes', 'department_totals'] as const;
/** The other queries: a sheet each, and the figures above them. */
export type Query =
  'sources' | 'ranks' | 'districts' | 'conferences' | 'findings' | 'returned' | 'counts';

/** Serial number of 1970-01-01, from which the database counts days. */
const EPOCH = 25_569;

/** The text of a query; esbuild's bundle has the folder beside it. */
export const sqlOf = (name: string): string =>
  readFileSync(join(__dirname, 'sql', `${name}.sql`), 'utf8');

/** The records of a roll-up in DuckDB, in memory; totals are what the queries of `sql/` say. */
export class RollupDatabase {
  private constructor(
    readonly connection: DuckDBConnection,
    private readonly duckdb: typeof DuckDB,
    private readonly appenders: Readonly<Record<Table, Appending>>,
  ) {}

  static async open(): Promise<RollupDatabase> {
    // Large, and needed by no other command.
    const duckdb = await import('@duckdb/node-api');
    const instance = await duckdb.DuckDBInstance.create(':memory:', {
      // One thread, so that results and files never depend on which was first.
      threads: '1',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run(sqlOf('tables'));
    for (const view of VIEWS) await connection.run(`CREATE VIEW ${view} AS ${sqlOf(view)}`);
    const appending = async (table: Table): Promise<Appending> =>
      new Appending(await connection.createAppender(table), duckdb);
    return new RollupDatabase(connection, duckdb, {
      sources: await appending('sources'),
      conferences: await appending('conferences'),
      departments: await appending('departments'),
      findings: await appending('findings'),
    });
  }

  /** Adds a ledger, which counts once its source is taken. */
  add({ content, file, district, record }: StoredLedger): void {
    const { conferences, departments, findings } = this.appenders;
    const { year } = record;
    const own = [content, file, district, year];
    for (const row of record.rows) {
      conferences.row([
        ...[...own, row.index, row.id, row.department, row.timing, row.topic, row.spokesperson],
        ...[row.deadline, row.held, row.published, row.onTime, row.state, row.score],
      ]);
    }
    record.departments.forEach((one, at) => {
      departments.row([
        ...[...own, at, one.department, one.deductions, one.bonus, one.score],
        ...[one.grade, one.veto, one.record, one.rank],
      ]);
    });
    record.findings.forEach(({ level, row, department, topic, column, message }, at) => {
      findings.row([...own, at, level, row, department, topic, column, message]);
    });
  }

  /** Says which files and districts there are, in their order; ledgers that were not taken go. */
  async settle(lines: readonly SourceLine[]): Promise<void> {
    lines.forEach((line, at) => {
      this.appenders.sources.row([
        ...[line.content, line.file, line.district, line.year, line.state, at],
        ...[line.conferences, line.scheme, line.schemeKey, line.asOf, line.note],
      ]);
    });
    for (const appender of Object.values(this.appenders)) appender.close();
    for (const table of ['conferences', 'departments', 'findings'] as const) {
      await this.connection.run(
        `DELETE FROM ${table} WHERE file NOT IN (SELECT file FROM sources WHERE state = 'taken')`,
      );
    }
  }

  /** The rows of a query, with dates as serial numbers and blanks for NULL. */
  async rows(query: Query): Promise<ResultCell[][]> {
    const rows: ResultCell[][] = [];
    const result = await this.connection.run(sqlOf(query));
    for await (const chunk of result) {
      for (const row of chunk.getRows()) rows.push(row.map((value) => this.cellOf(value)));
    }
    return rows;
  }

  close(): void {
    this.connection.closeSync();
  }

  private cellOf(value: DuckDBValue): ResultCell {
    const { DuckDBDateValue, DuckDBDecimalValue } = this.duckdb;
    if (value === null) return '';
    if (value instanceof DuckDBDateValue) return value.days + EPOCH;
    if (value instanceof DuckDBDecimalValue) return Number(value.toString());
    if (typeof value === 'bigint') return Number(value);
    return typeof value === 'object' ? String(value) : value;
  }
}
