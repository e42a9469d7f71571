import type { WorkbookPage } from './workbook-page';

/** Page and pane share a thread: the longest task is how long neither draws nor takes input. */
const OBSERVE = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask' });`;

/** Tells how long the page stood still at most while a step is done. Not judged: that is up to the machine as well. */
export async function tellLongestTask(
  { page }: WorkbookPage,
  step: string,
  work: () => Promise<void>,
): Promise<void> {
  await page.evaluate(OBSERVE);
  await work();
  const durations = await page.evaluate<number[]>('globalThis.longTasks');
  const longest = Math.round(Math.max(0, ...durations));
  console.log(`${step}：页面最长停顿 longest task ${longest} ms`);
}
