import type { Language } from '../language';
import enUS from './en-US.json';
import zhCN from './zh-CN.json';

/** The texts that the pane shows first, loaded separately so that the others do not delay it. */
export type FrameWords = typeof zhCN;

const WORDS: Readonly<Record<Language, FrameWords>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const frameWordsOf = (language: Language): FrameWords => WORDS[language];
