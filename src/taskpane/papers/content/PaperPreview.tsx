import type { Block, Paper, PaperCell, PaperTable } from '../../../papers/model/paper';
import { stretchesOf } from '../../../papers/writers/gaps';
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

function Table({ widths, headers, rows }: PaperTable) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = rows.map(({ cells }, i) => (
    <tr key={i}>
      {cells.map((cell, at) => (
        <Cell key={at} {...cell} />
      ))}
    </tr>
  ));
  return (
    <table>
      <colgroup>
        {widths.map((width, i) => (
          <col key={i} width={`${(width / whole) * 100}%`} />
        ))}
      </colgroup>
      {headers > 0 && <thead>{lines.slice(0, headers)}</thead>}
      <tbody>{lines.slice(headers)}</tbody>
    </table>
  );
}

const blockOf = (block: Block, key: number) => {
  if (block.kind === 'table') return <Table key={key} {...block} />;
  const { kind, text } = block;
  const content = marked(text);
  if (kind === 'title') return <h3 key={key}>{content}</h3>;
  if (kind === 'heading') return <h4 key={key}>{content}</h4>;
  if (kind === 'subheading') return <h5 key={key}>{content}</h5>;
  return (
    <p key={key} className={kind === 'paragraph' || kind === 'signature' ? styles[kind] : ''}>
      {content}
    </p>
  );
};

/** A paper as it will look, as far as the pane's width allows. */
export function PaperPreview({ paper: { name, blocks } }: { readonly paper: Paper }) {
  return (
    <article aria-label={name} className={styles.paper}>
      {blocks.map(blockOf)}
    </article>
  );
}
