import type { Block, Paper, PaperCell, PaperTable } from '../../../papers/model/paper';
import { columnShares, isRoomy, type TableRoom } from '../../../papers/writers/columns';
import { stretchesOf } from '../../../papers/writers/gaps';
import { signatureIndents } from '../../../papers/writers/signature';
import styles from './preview.module.css';

/** A text with what is missing marked. */
const marked = (text: string) =>
  stretchesOf(text).map(({ text: part, isGap }, i) => (isGap ? <mark key={i}>{part}</mark> : part));

function Cell({ text, span = 1, align, isLabel }: PaperCell) {
  const lines = text.split('\n').map((line, i) => <p key={i}>{marked(line)}</p>);
  const className = align === undefined ? undefined : styles[align];
  return isLabel === true ? (
    <th colSpan={span} className={className}>
      {lines}
    </th>
  ) : (
    <td colSpan={span} className={className}>
      {lines}
    </td>
  );
}

/** Room in the narrowest pane, with the type made smaller by a factor. */
const roomAt = (factor: number): TableRoom => ({
  line: 23 / factor,
  margins: 0.45,
  keepsDates: false,
});

/** Type is made no smaller than it takes for words to stay whole, and never too small to be read. */
const FACTORS = [1, 0.9, 0.8];
const SMALLEST = 0.75;

function Table(table: PaperTable) {
  const { headers, rows } = table;
  const factor = FACTORS.find((one) => isRoomy(table, roomAt(one))) ?? SMALLEST;
  const lines = rows.map(({ cells }, i) => (
    <tr key={i}>
      {cells.map((cell, at) => (
        <Cell key={at} {...cell} />
      ))}
    </tr>
  ));
  return (
    <table style={{ fontSize: `calc(var(--fontSizeBase200) * ${factor})` }}>
      <colgroup>
        {columnShares(table, roomAt(factor)).map((share, i) => (
          <col key={i} width={`${share * 100}%`} />
        ))}
      </colgroup>
      {headers > 0 && <thead>{lines.slice(0, headers)}</thead>}
      <tbody>{lines.slice(headers)}</tbody>
    </table>
  );
}

/** A pane’s line is shorter than that of a page: signatures are indented less. */
const LESS = 2;

/** @param indent of a signature from the right, in characters */
const blockOf = (block: Block, key: number, indent: number | undefined) => {
  if (block.kind === 'table') return <Table key={key} {...block} />;
  const { kind, text } = block;
  const content = marked(text);
  if (kind === 'title') return <h3 key={key}>{content}</h3>;
  if (kind === 'heading') return <h4 key={key}>{content}</h4>;
  if (kind === 'subheading') return <h5 key={key}>{content}</h5>;
  if (indent === undefined)
    return (
      <p key={key} className={kind === 'paragraph' ? styles.paragraph : ''}>
        {content}
      </p>
    );
  return (
    <p key={key} className={styles.signature} style={{ paddingRight: `${indent - LESS}em` }}>
      {content}
    </p>
  );
};

/** A paper as it will look, as far as the pane's width allows. */
export function PaperPreview({ paper: { name, blocks } }: { readonly paper: Paper }) {
  const indents = signatureIndents(blocks);
  return (
    <article aria-label={name} className={styles.paper}>
      {blocks.map((block, i) => blockOf(block, i, indents.get(block)))}
    </article>
  );
}
