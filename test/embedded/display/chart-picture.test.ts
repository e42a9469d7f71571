import { describe, expect, test } from '@jest/globals';
import {
  axisOf,
  drawChart,
  type ChartPicture,
  type DrawingContext,
} from '../../../src/embedded/display/chart-picture';

const PICTURE: ChartPicture = {
  box: { left: 100, top: 50, width: 400, height: 300 },
  title: '各单位总分',
  direction: 'upright',
  categories: ['统计局', '城市管理行政执法局', '文旅局'],
  series: [[100, 50, null]],
  minimum: 0,
  maximum: 100,
};

interface Drawn {
  readonly rectangles: { x: number; y: number; width: number; height: number }[];
  readonly texts: string[];
}

/** Draws on a sheet that remembers. */
function draw(change: Partial<ChartPicture> = {}): Drawn {
  const drawn: Drawn = { rectangles: [], texts: [] };
  const nothing = (): void => undefined;
  const pen: DrawingContext = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, font: '' },
    ...{ textAlign: 'left', textBaseline: 'top' },
    ...{ beginPath: nothing, moveTo: nothing, lineTo: nothing, stroke: nothing },
    strokeRect: nothing,
    fillRect: (x, y, width, height) => drawn.rectangles.push({ x, y, width, height }),
    fillText: (text) => drawn.texts.push(text),
  };
  drawChart(pen, { ...PICTURE, ...change });
  return drawn;
}

describe('a chart in the grid', () => {
  test.each([
    [[101, 97, 31], 0, null, { from: 0, to: 120, step: 20 }],
    [[100, 50], 0, null, { from: 0, to: 100, step: 20 }],
    [[3, 2], 0, null, { from: 0, to: 3, step: 0.5 }],
    [[-4, 7], null, null, { from: -4, to: 8, step: 2 }],
    [[50], 0, 105, { from: 0, to: 105, step: 20 }],
    [[], 0, null, { from: 0, to: 1, step: 0.2 }],
  ])('has an axis with round steps for %p', (values, minimum, maximum, axis) => {
    expect(axisOf({ series: [values], minimum, maximum })).toEqual(axis);
  });

  test('draws a column as high as its number, and none where there is no number', () => {
    const [paper, ...columns] = draw().rectangles;
    expect(paper).toEqual({ x: 100, y: 50, width: 400, height: 300 });
    expect(columns).toHaveLength(2);
    const [whole, half] = columns as [Drawn['rectangles'][number], Drawn['rectangles'][number]];
    expect(half.height).toBeCloseTo(whole.height / 2);
    expect(half.y + half.height).toBeCloseTo(whole.y + whole.height);
    expect(half.x).toBeGreaterThan(whole.x + whole.width);
  });

  test('draws bars across', () => {
    const [, whole, half] = draw({ direction: 'across' }).rectangles;
    expect(half!.width).toBeCloseTo(whole!.width / 2);
    expect(half!.x).toBeCloseTo(whole!.x);
    expect(half!.y).toBeGreaterThan(whole!.y + whole!.height);
  });

  test('names the categories, as far as there is room', () => {
    const { texts } = draw({ box: { ...PICTURE.box, width: 300 } });
    expect(texts).toEqual(expect.arrayContaining(['各单位总分', '统计局', '文旅局', '0', '100']));
    expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(1);
  });
});
