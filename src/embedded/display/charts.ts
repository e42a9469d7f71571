import {
  CustomObject,
  DRAWING_OBJECT_LAYER_INDEX,
  IRenderManagerService,
} from '@univerjs/engine-render';
import type { IRender } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { first } from 'rxjs';
import type { Area } from '../model/data/area';
import { barDirection, chartData } from '../model/data/chart-data';
import type { ChartRecord } from '../model/data/registry';
import { valueOf } from '../model/cells/values';
import type { WorkbookModel } from '../model/workbook-model';
import { drawChart, type ChartPicture } from './chart-picture';

/** A point of Office.js in pixels of the grid. */
const PIXELS = 4 / 3;

/** Draws the charts of the active sheet over its cells, with current values. */
export function showCharts(model: WorkbookModel): void {
  const { grid, core } = model;
  const renders = grid.injector.get(IRenderManagerService);
  const render = renders.getRenderById(core.unitId);
  if (render) attach(model, render);
  // The library creates the renderer later.
  else
    renders.created$.pipe(first(({ unitId }) => unitId === core.unitId)).subscribe((created) => {
      attach(model, created);
    });
}

function attach(model: WorkbookModel, render: IRender): void {
  const charts = new CustomObject(
    'charts',
    (pen) => {
      const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (!skeleton) return;
      const sheetId = skeleton.worksheet.getSheetId();
      for (const chart of model.registry.charts.filter((one) => one.sheetId === sheetId)) {
        const { row, column } = chart.corner;
        const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
        const picture = pictureOf(model, chart, startX, startY);
        if (picture) drawChart(pen, picture);
      }
    },
    // Clicks go to the cells behind the chart.
    () => false,
  );
  // The library skips objects outside its view; this one covers the sheet.
  charts.transformByState({ left: 0, top: 0, width: Infinity, height: Infinity });
  render.scene.addObject(charts, DRAWING_OBJECT_LAYER_INDEX);
}

/** @param x of the chart's anchor cell @param y likewise */
function pictureOf(
  model: WorkbookModel,
  chart: ChartRecord,
  x: number,
  y: number,
): ChartPicture | null {
  const direction = barDirection(chart);
  if (direction === null) return null;
  const { categories, series } = chartData(chart);
  const [first] = series;
  if (!first) return null;
  const places = shownCells(model, first.values);
  return {
    box: {
      left: x + chart.corner.dx * PIXELS,
      top: y + chart.corner.dy * PIXELS,
      width: chart.width * PIXELS,
      height: chart.height * PIXELS,
    },
    title: chart.title ?? '',
    direction,
    categories: places.map((place, i) => {
      const at = categories && cellIn(categories, place);
      return at ? String(valueAt(model, at)) : String(i + 1);
    }),
    series: series.map(({ values }) =>
      places.map((place) => {
        const value = valueAt(model, cellIn(values, place));
        return typeof value === 'number' ? value : null;
      }),
    ),
    minimum: chart.minimum,
    maximum: chart.maximum,
  };
}

/** The indexes of the cells of a row or column that no filter hides. */
function shownCells({ core }: WorkbookModel, { sheetId, row, rows, columns }: Area): number[] {
  const sheet = core.worksheet(sheetId);
  return Array.from({ length: rows * columns }, (_, i) => i).filter(
    (i) => columns > 1 || sheet.getRowVisible(row + i),
  );
}

const cellIn = (area: Area, place: number): Area =>
  area.columns > 1
    ? { ...area, column: area.column + place, columns: 1 }
    : { ...area, row: area.row + place, rows: 1 };

const valueAt = ({ core }: WorkbookModel, { sheetId, row, column }: Area) =>
  valueOf(core.worksheet(sheetId).getCellMatrix().getValue(row, column) ?? null);
