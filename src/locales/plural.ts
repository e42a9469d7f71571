// Only English templates have plural forms; Chinese has none.
const RULES = new Intl.PluralRules('en-US');

/** The form of an English word that fits a number. */
export const pluralForm = (
  count: number,
  { one, other }: { readonly one: string; readonly other: string },
): string => (RULES.select(count) === 'one' ? one : other);
