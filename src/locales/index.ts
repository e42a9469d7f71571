import enUS from './en-US.json';
import { frameWordsOf, type FrameWords } from './frame';
import type { Language } from './language';
import zhCN from './zh-CN.json';

export { LANGUAGES, type Language } from './language';

/** The texts of a language; all languages have the same keys. */
export type Words = Omit<typeof zhCN, 'rules'> & {
  readonly frame: FrameWords;
  readonly rules: Readonly<Record<string, RuleWords>>;
};

/** The texts of a rule. */
export interface RuleWords {
  readonly name: string;
  readonly why: string;
  /** The message of each variant; `default` for a rule with one message. */
  readonly says: Readonly<Record<string, string>>;
  /** The text of a list item inside a message, by the placeholder of the list. */
  readonly items?: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': { ...zhCN, frame: frameWordsOf('zh-CN') },
  'en-US': { ...enUS, frame: frameWordsOf('en-US') },
};

export const wordsOf = (language: Language): Words => WORDS[language];
