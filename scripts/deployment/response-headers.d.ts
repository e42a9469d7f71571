export const CACHE: { readonly hashed: string; readonly others: string };
export const HASHED_FILE: string;
export function commonHeaders(ancestors: readonly string[]): Readonly<Record<string, string>>;
