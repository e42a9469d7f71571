import type { Words } from '../../locales';
import { piecesOf, type WhiteKind } from './white-text';
import { Spoken } from '../Spoken';
import styles from './text.module.css';

const SIGNS: Readonly<Record<WhiteKind, string>> = {
  space: '␣',
  lineBreak: '↵',
  tabulator: '⇥',
  invisible: '·',
};

interface WhiteTextProps {
  readonly text: string;
  readonly words: Words['check'];
}

/** A cell's text with its white space as signs, which a screen reader says in words. */
export function WhiteText({ text, words }: WhiteTextProps) {
  return piecesOf(text).map((piece, at) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <span key={at} className={styles.white}>
        <span aria-hidden>{SIGNS[piece.kind]}</span>
        <Spoken>〔{words[piece.kind]}〕</Spoken>
      </span>
    ),
  );
}
