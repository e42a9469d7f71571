/** Nothing can be checked; the message gives the reason in the requested language. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
