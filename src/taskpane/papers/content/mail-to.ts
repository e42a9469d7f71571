import type { PaperSource } from '../../../papers/model/source';
import type { Paper } from '../../../papers/model/paper';
import { paperText } from '../../../papers/writers/text';

/** Longer addresses are cut off or refused by mail programs. */
const LONGEST = 2000;

/** The e-mail addresses of a unit (名录表, column 邮箱); empty without one. */
const addressesOf = ({ plan }: PaperSource, unit: string): readonly string[] =>
  plan.rows.find(({ department }) => department?.name === unit)?.department?.entry?.emails ?? [];

/**
 * The address that opens a mail to the unit with the paper in it; with its title alone if it is long.
 * @returns `null` without a unit that has an e-mail address
 */
export function mailTo(
  source: PaperSource,
  unit: string,
  [paper]: readonly Paper[],
): string | null {
  const addresses = addressesOf(source, unit);
  if (!paper || addresses.length === 0) return null;
  const to = `mailto:${addresses.map(encodeURIComponent).join(',').replaceAll('%40', '@')}`;
  const title = paper.blocks.find(({ kind }) => kind === 'title');
  const subject = `?subject=${encodeURIComponent(title && 'text' in title ? title.text : paper.name)}`;
  const body = `&body=${encodeURIComponent(paperText(paper))}`;
  return to.length + subject.length + body.length > LONGEST ? to + subject : to + subject + body;
}
