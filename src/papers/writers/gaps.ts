/** A stretch of text, and whether it marks something to be filled in. */
export interface Stretch {
  readonly text: string;
  readonly isGap: boolean;
}

/** 〔待填：地点〕, whose words are those of the language. */
const GAP = /(〔(?:待填：|to fill in: )[^〔〕]{1,60}〕)/u;

/** Separates the marks of what is missing from the text around them. */
export const stretchesOf = (text: string): Stretch[] =>
  text
    .split(GAP)
    .map((part, i) => ({ text: part, isGap: i % 2 === 1 }))
    .filter((part) => part.text !== '');

/** How many places of the text are to be filled in. */
export const countGaps = (text: string): number =>
  stretchesOf(text).filter(({ isGap }) => isGap).length;
