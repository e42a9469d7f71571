import type { Words } from '../../../locales';
import { piecesOf, type WhitespaceKind } from './whitespace';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import styles from './text.module.css';

const SIGNS: Readonly<Record<WhitespaceKind, string>> = {
  space: '␣',
  lineBreak: '↵',
  tabulator: '⇥',
  invisible: '·',
};

interface WhitespaceTextProps {
  readonly text: string;
  readonly words: Words['check'];
}

/** A cell's text with its whitespace as symbols, which screen readers read as words. */
export function WhitespaceText({ text, words }: WhitespaceTextProps) {
  return piecesOf(text).map((piece, at) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <span key={at} className={styles.white}>
        <span aria-hidden>{SIGNS[piece.kind]}</span>
        <VisuallyHidden>〔{words[piece.kind]}〕</VisuallyHidden>
      </span>
    ),
  );
}
