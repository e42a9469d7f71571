import enUS from './en-US.json';
import { frameWordsOf, type FrameWords } from './frame';
import type { Language } from './language';
import zhCN from './zh-CN.json';

export { LANGUAGES, type Language } from './language';

/** The words of a language; both have the same keys. */
export type Words = Omit<typeof zhCN, 'rules'> & {
  readonly frame: FrameWords;
  readonly rules: Readonly<Record<string, RuleWords>>;
};

/** What is said of a rule and by it. */
export interface RuleWords {
  readonly name: string;
  readonly why: string;
  /** The message of each variant, `default` where the rule has one only. */
  readonly says: Readonly<Record<string, string>>;
  /** How one item of a list reads inside a message, by the list's place. */
  readonly items?: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': { ...zhCN, frame: frameWordsOf('zh-CN') },
  'en-US': { ...enUS, frame: frameWordsOf('en-US') },
};

export const wordsOf = (language: Language): Words => WORDS[language];
