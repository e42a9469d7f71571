import { pluralForm } from './plural';

/** Values for the placeholders of a template; an empty text removes the optional part around its placeholder. */
export type Filling = Readonly<Record<string, string | number>>;

const OPTIONAL = /\[([^[\]]*)\]/gu;
const PLACE = /\{(\w+)\}/gu;
const PLACE_OR_PLURAL = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/gu;

/**
 * Fills a template:
 * - `{count}` becomes the value;
 * - `{count|day|days}` becomes the form that fits the value, see `pluralForm`;
 * - `[…]` is removed if a placeholder in it is empty or missing.
 *
 * A missing placeholder outside brackets stays visible, so that the mistake is noticed.
 */
export function fill(template: string, filling: Filling): string {
  const valueOf = (place: string): string =>
    Object.hasOwn(filling, place) ? String(filling[place]) : '';
  const isComplete = (part: string): boolean =>
    Array.from(part.matchAll(PLACE)).every(([, place = '']) => valueOf(place) !== '');
  return template
    .replace(OPTIONAL, (_, part: string) => (isComplete(part) ? part : ''))
    .replace(PLACE_OR_PLURAL, (whole, place: string, one?: string, other?: string) => {
      if (!Object.hasOwn(filling, place)) return whole;
      if (one === undefined || other === undefined) return valueOf(place);
      return pluralForm(Number(filling[place]), { one, other });
    });
}
