import { defineRule } from '../../rule';

const MARKS = /[“”《》（）()]/gu;
const CLOSING = new Map([
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['(', '）'],
]);
/** Full-width and half-width brackets close each other. */
const full = (mark: string): string => (mark === ')' ? '）' : mark);

/** The first unpaired mark. */
function unpaired(text: string): string | null {
  if (text.search(MARKS) < 0) return null;
  const open: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (CLOSING.has(mark)) open.push(mark);
    else if (CLOSING.get(open.pop() ?? '') !== full(mark)) return mark;
  }
  return open.at(-1) ?? null;
}

export default defineRule({
  id: 'topic/unbalanced-marks',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check({ topic }, _context, report) {
    const mark = unpaired(topic?.clean ?? '');
    if (mark !== null) report({ data: { mark } });
  },
});
