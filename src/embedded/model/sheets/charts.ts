import { newId } from '../../univer/new-id';
import type { ModelCore } from '../core/model-core';
import { notFound } from '../data/errors';
import type { ChartRecord } from '../data/registry';

/** Charts, which the grid library does not have. */
export class Charts {
  constructor(private readonly core: ModelCore) {}

  on(sheetId: string): readonly ChartRecord[] {
    return this.core.registry.charts.filter((chart) => chart.sheetId === sheetId);
  }

  get(id: string): ChartRecord {
    const chart = this.core.registry.charts.find((candidate) => candidate.id === id);
    if (!chart) throw notFound('chart');
    return chart;
  }

  add(record: Omit<ChartRecord, 'id' | 'name'>): ChartRecord {
    const chart = { ...record, id: newId(), name: this.freeName(record.sheetId) };
    this.replaceAll((charts) => [...charts, chart]);
    return chart;
  }

  update(id: string, change: (chart: ChartRecord) => ChartRecord): void {
    const next = change(this.get(id));
    this.replaceAll((charts) => charts.map((chart) => (chart.id === id ? next : chart)));
  }

  remove(id: string): void {
    this.get(id);
    this.replaceAll((charts) => charts.filter((chart) => chart.id !== id));
  }

  /** Charts are found by name, so no two of a sheet share one. */
  private freeName(sheetId: string): string {
    const taken = new Set(this.on(sheetId).map(({ name }) => name));
    let number = 1;
    while (taken.has(`图表 ${number}`)) number += 1;
    return `图表 ${number}`;
  }

  private replaceAll(change: (charts: readonly ChartRecord[]) => readonly ChartRecord[]): void {
    this.core.updateRegistry((registry) => ({ ...registry, charts: change(registry.charts) }));
  }
}
