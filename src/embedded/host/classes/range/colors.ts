import type { IStyleData } from '@univerjs/core';
import { invalidArgument } from '../../../model/data/errors';
import type { StylePatch } from '../../../model/cells/styles';
import type { Property } from '../../dispatch/api';
import type { FormatTarget } from '../../dispatch/targets';
import names from './color-names.json';
import { styleProperty } from './range-format';

/** The colours that HTML has names for. */
const NAMED: Readonly<Record<string, string>> = names;

/** `#RRGGBB` in upper case; null for an empty text, which removes the colour. */
export function toColor(value: unknown): string | null {
  if (typeof value !== 'string') throw invalidArgument('A colour is needed.');
  if (value === '') return null;
  const named = NAMED[value.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (hex === undefined) throw invalidArgument(`${JSON.stringify(value)} is not a colour.`);
  return `#${hex.toUpperCase()}`;
}

export function colorProperty(
  unset: string,
  read: (style: IStyleData) => string | null | undefined,
  toPatch: (rgb: string | null) => StylePatch,
): Property<FormatTarget> {
  return styleProperty(
    (style) => read(style)?.toUpperCase() ?? unset,
    (value) => toPatch(toColor(value)),
  );
}
