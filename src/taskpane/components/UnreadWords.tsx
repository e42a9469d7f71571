import type { SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { Banner } from './Banner';

/** More are not named: the line stays a line. */
const NAMED = 3;

/** The wording that a line is for; a unit's other names end with the one that it lacked. */
const wordingOf = ({ key, values }: SettingsChange): string =>
  String(key['写法'] ?? values?.['别名'] ?? '')
    .split('、')
    .at(-1) ?? '';

interface UnreadWordsProps {
  /** Lines that the word tables lack. */
  readonly unread: readonly SettingsChange[];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly add: () => void;
}

/** Says which wordings of the plan its formulas cannot read yet, and adds them; nothing where they read them all. */
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
