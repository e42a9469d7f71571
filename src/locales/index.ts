import enUS from './en-US.json';
import zhCN from './zh-CN.json';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of a language; both have the same keys. */
export type Words = Omit<typeof zhCN, 'rules'> & {
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

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const wordsOf = (language: Language): Words => WORDS[language];
