import {
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  StringValueObject,
} from '@univerjs/engine-formula';

const SPECIAL = /[.+^${}()|[\]\\/]/gu;

/** What a pattern of MATCH, COUNTIFS or SUMIFS stands for: `~` makes the character behind it literal. */
function meaningOf(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[^*?~]+|~/gu, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    const literal = part.length === 2 && part.startsWith('~') ? part.slice(1) : part;
    return literal.replace(SPECIAL, String.raw`\$&`).replace(/[*?]/u, String.raw`\$&`);
  });
  return new RegExp(`^${source}$`, 'su');
}

// Taken here, once: a second workbook must not wrap what the first has put in their place.
const libraryCompare = Reflect.get<StringValueObject, 'compareBy'>(
  StringValueObject.prototype,
  'compareBy',
);
const libraryPositions = Reflect.get<typeof CELL_INVERTED_INDEX_CACHE, 'getCellPositions'>(
  CELL_INVERTED_INDEX_CACHE,
  'getCellPositions',
);

/**
 * Makes patterns read `~~` as Excel does, as a tilde: the library knows `~*` and `~?` only. What has no wildcards it looks
 * for in an index of the cells, which is asked for the text that the pattern stands for.
 */
export function readTildes(): void {
  StringValueObject.prototype.compareBy = function (value, operator, isCaseSensitive = false) {
    const sign: string = operator;
    const isEqual = sign === '=';
    const isPattern = typeof value === 'string' && value.includes('~~');
    if (!isPattern || (!isEqual && sign !== '<>'))
      return libraryCompare.call(this, value, operator, isCaseSensitive);
    const fold = (text: string): string => (isCaseSensitive ? text : text.toLocaleLowerCase());
    const isSame = meaningOf(fold(value)).test(fold(this.getValue()));
    return BooleanValueObject.create(isSame === isEqual);
  };
  CELL_INVERTED_INDEX_CACHE.getCellPositions = (...asked) => {
    const [unit, sheet, column, value, rows] = asked;
    const text = typeof value === 'string' ? value.replaceAll('~~', '~') : value;
    return libraryPositions.call(CELL_INVERTED_INDEX_CACHE, unit, sheet, column, text, rows);
  };
}
