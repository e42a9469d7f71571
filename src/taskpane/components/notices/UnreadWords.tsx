import type { SettingsChange } from '../../../core/settings/settings';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { Banner } from './Banner';

/** Number of wordings that are named. */
const NAMED = 3;

/** The wording that a new line is about; in 别名, it is the last of the names. */
const wordingOf = ({ key, values }: SettingsChange): string =>
  String(key['写法'] ?? values?.['别名'] ?? '')
    .split('、')
    .at(-1) ?? '';

interface UnreadWordsProps {
  /** Lines that are missing from the word tables. */
  readonly unread: readonly SettingsChange[];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly add: () => void;
}

/** Offers to add wordings of the plan that its formulas cannot read yet; renders nothing if there are none. */
export function UnreadWords({ unread, words, isBusy, add }: UnreadWordsProps) {
  const { unread: text } = words;
  if (unread.length === 0) return null;
  const named = unread.slice(0, NAMED).map(wordingOf);
  return (
    <Banner action={text.add} isBusy={isBusy} act={add}>
      {fill(text.found, {
        count: unread.length,
        wordings: named.join(text.join),
        more: unread.length > NAMED ? text.more : '',
      })}
    </Banner>
  );
}
