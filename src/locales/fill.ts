/** What fills the places of a template; an empty text leaves out the optional part around its place. */
export type Filling = Readonly<Record<string, string | number>>;

const OPTIONAL = /\[([^[\]]*)\]/gu;
const PLACE = /\{(\w+)\}/gu;

/**
 * Fills 「{place}」 in a template. A part in square brackets is left out if one of its places is empty or not
 * given; a place outside them that is not given stays as it is, so that the slip is seen.
 */
export function fill(template: string, filling: Filling): string {
  const valueOf = (place: string): string =>
    Object.hasOwn(filling, place) ? String(filling[place]) : '';
  const isWhole = (part: string): boolean =>
    Array.from(part.matchAll(PLACE)).every(([, place = '']) => valueOf(place) !== '');
  return template
    .replace(OPTIONAL, (_, part: string) => (isWhole(part) ? part : ''))
    .replace(PLACE, (whole, place: string) =>
      Object.hasOwn(filling, place) ? valueOf(place) : whole,
    );
}
