import type { PaperSource } from '../../../papers/model/source';
import type { Paper } from '../../../papers/model/paper';
import { paperText } from '../../../papers/writers/text';

/** Windows and Outlook cut off longer addresses. */
const LONGEST = 2000;

/** A mail to be opened in the person's own program. */
export interface Mail {
  readonly address: string;
  /** The paper is in it; otherwise it is too long for an address, and is pasted. */
  readonly isWhole: boolean;
}

/** The e-mail addresses of a unit (名录表, column 邮箱); empty without one. */
const addressesOf = ({ plan }: PaperSource, unit: string): readonly string[] =>
  plan.rows.find(({ department }) => department?.name === unit)?.department?.entry?.emails ?? [];

/** The title in one line. */
function subjectOf({ blocks, name }: Paper): string {
  const title = blocks.find((block) => block.kind === 'title');
  return (title && 'text' in title ? title.text : name).replaceAll(/\s+/gu, ' ');
}

/**
 * A mail to the unit with the paper in it; with its title alone if it is long.
 * @returns `null` without a unit that has an e-mail address
 */
export function mailTo(source: PaperSource, unit: string, [paper]: readonly Paper[]): Mail | null {
  const addresses = addressesOf(source, unit);
  if (!paper || addresses.length === 0) return null;
  const to = `mailto:${addresses.map(encodeURIComponent).join(',').replaceAll('%40', '@')}`;
  const subject = `?subject=${encodeURIComponent(subjectOf(paper))}`;
  // Lines of a mail end so (RFC 6068).
  const body = `&body=${encodeURIComponent(paperText(paper).replaceAll('\n', '\r\n'))}`;
  const isWhole = to.length + subject.length + body.length <= LONGEST;
  return { address: to + subject + (isWhole ? body : ''), isWhole };
}
