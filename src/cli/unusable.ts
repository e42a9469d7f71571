/** Nothing can be checked, for the reason in the message: words for people, in the language asked for. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
