import type { Language } from '../language';
import enUS from './en-US.json';
import zhCN from './zh-CN.json';

/** The words of papers, which are loaded when a paper is asked for. */
export type PaperWords = typeof zhCN;

const WORDS: Readonly<Record<Language, PaperWords>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const paperWordsOf = (language: Language): PaperWords => WORDS[language];
