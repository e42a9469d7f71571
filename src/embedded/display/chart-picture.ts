/** A chart with its numbers, ready to be drawn. Lengths are pixels. */
export interface ChartPicture {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly title: string;
  readonly direction: 'across' | 'upright';
  readonly categories: readonly string[];
  /** The numbers of each series by category; `null` where there is none. */
  readonly series: readonly (readonly (number | null)[])[];
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** The part of a canvas context that charts are drawn with. */
export type DrawingContext = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
>;

const COLOURS = { paper: '#FFFFFF', frame: '#BFBFBF', grid: '#E0E0E0', text: '#333333' } as const;
/** The accents of Office's theme, a series after the other. */
const SERIES = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const FONT = '12px "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const TITLE_FONT = `bold ${FONT.replace('12px', '14px')}`;
const MARGIN = 12;
const TITLE = 30;
const LABELS = { across: 110, upright: 26 } as const;
const SCALE = 40;
/** The share of a category's space that its bars take. */
const FILLED = 0.6;
const STEPS = 6;

/** The value axis, divided into about six round steps. */
export function axisOf({
  series,
  minimum,
  maximum,
}: Pick<ChartPicture, 'series' | 'minimum' | 'maximum'>): {
  readonly from: number;
  readonly to: number;
  readonly step: number;
} {
  const values = series.flat().filter((value) => value !== null);
  const from = minimum ?? Math.min(0, ...values);
  const most = maximum ?? Math.max(from + 1, ...values);
  const rough = (most - from) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return { from, to: maximum ?? from + Math.ceil((most - from) / step) * step, step };
}

/** Draws a column or bar chart, similar to Excel's. */
export function drawChart(pen: DrawingContext, picture: ChartPicture): void {
  const { box, title } = picture;
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(box.left, box.top, box.width, box.height);
  pen.strokeStyle = COLOURS.frame;
  pen.lineWidth = 1;
  pen.strokeRect(box.left, box.top, box.width, box.height);
  pen.fillStyle = COLOURS.text;
  pen.font = TITLE_FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(title, box.left + box.width / 2, box.top + MARGIN + TITLE / 2);
  pen.font = FONT;
  drawPlot(pen, picture);
}

function drawPlot(pen: DrawingContext, picture: ChartPicture): void {
  const { box, direction, categories, series } = picture;
  const isUpright = direction === 'upright';
  const left = box.left + MARGIN + (isUpright ? SCALE : LABELS.across);
  const top = box.top + MARGIN + TITLE;
  const right = box.left + box.width - MARGIN;
  const bottom = box.top + box.height - MARGIN - LABELS.upright;
  const { from, to, step } = axisOf(picture);
  const along = (value: number): number => {
    const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
    return isUpright ? bottom - share * (bottom - top) : left + share * (right - left);
  };
  pen.strokeStyle = COLOURS.grid;
  for (let value = from; value <= to + step / 100; value += step) {
    const at = along(value);
    pen.beginPath();
    pen.moveTo(isUpright ? left : at, isUpright ? at : top);
    pen.lineTo(isUpright ? right : at, isUpright ? at : bottom);
    pen.stroke();
    pen.fillStyle = COLOURS.text;
    pen.textAlign = isUpright ? 'right' : 'center';
    const text = String(Number(value.toPrecision(10)));
    if (isUpright) pen.fillText(text, left - 6, at);
    else pen.fillText(text, at, bottom + LABELS.upright / 2);
  }
  const room = (isUpright ? right - left : bottom - top) / Math.max(1, categories.length);
  const thick = (room * FILLED) / Math.max(1, series.length);
  categories.forEach((category, i) => {
    const start = (isUpright ? left : top) + room * i;
    pen.fillStyle = COLOURS.text;
    pen.textAlign = isUpright ? 'center' : 'right';
    const label = fitted(category, isUpright ? room : LABELS.across);
    if (isUpright) pen.fillText(label, start + room / 2, bottom + LABELS.upright / 2);
    else pen.fillText(label, left - 6, start + room / 2);
    series.forEach((values, n) => {
      const value = values[i] ?? null;
      if (value === null) return;
      pen.fillStyle = SERIES[n % SERIES.length] ?? COLOURS.text;
      const side = start + (room * (1 - FILLED)) / 2 + thick * n;
      const [near, far] = [along(Math.max(from, 0)), along(value)];
      if (isUpright) pen.fillRect(side, Math.min(near, far), thick, Math.abs(far - near));
      else pen.fillRect(Math.min(near, far), side, Math.abs(far - near), thick);
    });
  });
}

const LETTER = 12;

/** Truncates a label to its space; Chinese characters have about the same width. */
function fitted(text: string, room: number): string {
  const most = Math.max(1, Math.floor(room / LETTER));
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
