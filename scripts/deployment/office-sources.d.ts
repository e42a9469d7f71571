export interface OfficeSource {
  readonly script: string;
  readonly reached: readonly string[];
  readonly ancestors: readonly string[];
}
export const OFFICE_SOURCES: Readonly<Record<string, OfficeSource>>;
export function officeSource(name: string): OfficeSource;
export function contentPolicy(source: OfficeSource): string;
export function cdnOf(source: OfficeSource): string[];
