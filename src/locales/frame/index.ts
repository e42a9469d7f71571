import type { Language } from '../language';
import enUS from './en-US.json';
import zhCN from './zh-CN.json';

/** The words that the pane shows first, apart from the others: these load with it, the others behind it. */
export type FrameWords = typeof zhCN;

const WORDS: Readonly<Record<Language, FrameWords>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const frameWordsOf = (language: Language): FrameWords => WORDS[language];
