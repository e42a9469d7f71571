import { functionText, StringValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';

/** The part of the library's SUBSTITUTE that handles one cell. */
interface Substitute {
  _getObjectString(value: BaseValueObject): string;
  _handleSingleObject(
    this: Substitute,
    text: BaseValueObject,
    old: BaseValueObject,
    by: BaseValueObject,
    instance?: BaseValueObject,
  ): BaseValueObject;
}

const [library] = functionText.find(([, name]) => String(name) === 'SUBSTITUTE') ?? [];
const prototype = (library as { readonly prototype?: Substitute } | undefined)?.prototype;
// Taken here, once: a second workbook must not wrap what the first has put in its place.
const inLibrary =
  prototype && Reflect.get<Substitute, '_handleSingleObject'>(prototype, '_handleSingleObject');

/**
 * Makes SUBSTITUTE replace texts to the letter, as Excel does: in the library's, a blank also stands for a tab or a
 * no-break space. Where an instance is asked for, the library's own is used.
 */
export function substituteExactly(): void {
  if (!prototype || !inLibrary) return;
  prototype._handleSingleObject = function (text, old, by, instance) {
    const sought = this._getObjectString(old);
    if (instance !== undefined || sought === '')
      return inLibrary.call(this, text, old, by, instance);
    const replacement = this._getObjectString(by);
    const result = this._getObjectString(text).replaceAll(sought, () => replacement);
    return StringValueObject.create(result);
  };
}
