import {
  ArrayValueObject,
  functionMath,
  functionStatistical,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from '@univerjs/engine-formula';

/** Functions that compare cells with criteria, which may be texts such as `=3-4`. */
const COMPARING: ReadonlySet<string> = new Set([
  'AVERAGEIF', 'AVERAGEIFS', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS',
]); // prettier-ignore

type Arguments = FunctionVariantType[];

interface Comparing {
  calculate(...variants: Arguments): FunctionVariantType;
}

// Taken here, once: a second workbook must not wrap what the first has put in their place.
const prototypes = [...functionMath, ...functionStatistical].flatMap(([type, name]) =>
  COMPARING.has(String(name))
    ? [(type as unknown as { readonly prototype: Comparing }).prototype]
    : [],
);
const inLibrary = new Map(
  prototypes.map((prototype) => [
    prototype,
    Reflect.get<Comparing, 'calculate'>(prototype, 'calculate'),
  ]),
);
const libraryCreate = Reflect.get<typeof ValueObjectFactory, 'create'>(
  ValueObjectFactory,
  'create',
);

/** Texts that the criteria of the function being calculated mean as texts. */
let meant: ReadonlySet<string> = new Set();

/**
 * Makes a criterion match the cells that hold its text, as Excel does: the library takes `=3-4`, `=1/2`, `=TRUE` or `=5%`
 * for a date, number or truth value, and such cells for none.
 */
export function compareTextsAsTexts(): void {
  for (const [prototype, calculate] of inLibrary)
    prototype.calculate = function (...variants) {
      meant = textsMeant(variants);
      try {
        return calculate.apply(this, variants);
      } finally {
        meant = NONE;
      }
    };
  ValueObjectFactory.create = (value, isPlain) =>
    typeof value === 'string' && meant.has(value)
      ? StringValueObject.create(value)
      : libraryCreate.call(ValueObjectFactory, value, isPlain);
}

const NONE: ReadonlySet<string> = new Set();

/** Of the criteria that look like something else, those that a cell holds as a text. */
function textsMeant(variants: Arguments): ReadonlySet<string> {
  const odd = variants.flatMap(textOf).filter(looksLikeOther);
  if (odd.length === 0) return NONE;
  const found = new Set<string>();
  for (const variant of variants)
    if (variant.isReferenceObject())
      (variant as BaseReferenceObject).iterator((cell) => {
        if (cell?.isString() === true)
          for (const text of odd) if (isSame(text, cell)) found.add(text);
      });
  return found;
}

/** What a criterion compares with; none for one that asks for more or less. */
function textOf(variant: FunctionVariantType): string[] {
  const single = singleOf(variant);
  if (single?.isString() !== true) return [];
  const text = String(single.getValue());
  return /^[<>]/u.test(text) ? [] : [text.replace(/^=/u, '')];
}

/** The value of a single cell or of a part of the formula. */
function singleOf(variant: FunctionVariantType): BaseValueObject | null {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    return reference.isCell() ? reference.getFirstCell() : null;
  }
  if (!(variant instanceof ArrayValueObject)) return variant as BaseValueObject;
  return variant.getRowCount() * variant.getColumnCount() === 1 ? variant.getFirstCell() : null;
}

function looksLikeOther(text: string): boolean {
  if (!/[\dTF％%]/iu.test(text)) return false;
  const value = libraryCreate.call(ValueObjectFactory, text);
  return !value.isString() && String(value.getValue()) !== text;
}

const isSame = (text: string, cell: BaseValueObject): boolean =>
  String(cell.getValue()).toLowerCase() === text.toLowerCase();
