import type { FrameWords } from '../../locales/frame';
import type { Language } from '../../locales/language';
import type { Chapter } from '../components/help/chapter';
import styles from './frame.module.css';

interface HelpLinkProps {
  readonly chapter: Chapter;
  readonly language: Language;
  readonly words: FrameWords;
  /** Opens a page where a link cannot. @returns whether it did */
  readonly openPage: (address: string) => boolean;
}

/** ?: the chapter of the manual about what is shown, in the browser. */
export function HelpLink({ chapter, language, words, openPage }: HelpLinkProps) {
  return (
    <a
      className={styles.help}
      href={`help/${language}/${chapter}.html`}
      target="_blank"
      rel="noopener"
      aria-label={words.help}
      title={words.help}
      onClick={(event) => {
        if (openPage(event.currentTarget.href)) event.preventDefault();
      }}
    >
      ?
    </a>
  );
}
