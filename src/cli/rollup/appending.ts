import type * as DuckDB from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { dayNumber, type PlainDate } from '../../core/calendar/plain-date';

/** What a row is given as; dates as `YYYY-MM-DD`, decimals as numbers. */
export type RowValue = string | number | boolean | null;

/** Rows that the database takes at once. */
const CHUNK = 2048;

/** Appends rows to a table, many at once. */
export class Appending {
  private rows: DuckDBValue[][] = [];
  private readonly types: readonly DuckDBType[];

  constructor(
    private readonly appender: DuckDBAppender,
    private readonly duckdb: typeof DuckDB,
  ) {
    this.types = Array.from({ length: appender.columnCount }, (_, at) => appender.columnType(at));
  }

  row(values: readonly RowValue[]): void {
    this.rows.push(this.types.map((type, at) => this.valueOf(values[at] ?? null, type)));
    if (this.rows.length === CHUNK) this.flush();
  }

  close(): void {
    this.flush();
    this.appender.closeSync();
  }

  private flush(): void {
    const chunk = this.duckdb.DuckDBDataChunk.create(this.types, this.rows.length);
    chunk.setRows(this.rows);
    this.appender.appendDataChunk(chunk);
    this.rows = [];
  }

  private valueOf(value: RowValue, type: DuckDBType): DuckDBValue {
    const { DuckDBDecimalType, DuckDBDateType, DuckDBDateValue, DuckDBDecimalValue } = this.duckdb;
    if (value === null) return null;
    if (type instanceof DuckDBDateType) return new DuckDBDateValue(dayNumber(value as PlainDate));
    if (type instanceof DuckDBDecimalType && typeof value === 'number') {
      // By way of its digits: the binary number may lie beside the decimal one.
      const digits = BigInt(value.toFixed(type.scale).replace('.', ''));
      return new DuckDBDecimalValue(digits, type.width, type.scale);
    }
    return value;
  }
}
