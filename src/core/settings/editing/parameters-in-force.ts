import {
  LIMIT_PARAMETERS,
  SCHEME_PARAMETERS,
  toSheet,
  TRACKING_PARAMETERS,
  VERSION,
  type NumberParameter,
} from '../../workbook-contract/parameters';
import type { Settings } from '../settings';

/** The values of one group of parameters in the units of the sheet, by parameter name. */
const shown = <K extends string>(
  parameters: Readonly<Record<K, NumberParameter>>,
  numbers: Readonly<Record<K, number>>,
): [string, string][] =>
  Object.entries<NumberParameter>(parameters).map(([key, parameter]) => [
    parameter.name,
    String(toSheet(parameter, numbers[key as K])),
  ]);

/** The parameters beside year and dates, by what they are about; each as 参数表 would show it. */
export function parametersInForce({
  limits,
  tracking,
  scheme,
}: Pick<Settings, 'limits' | 'tracking' | 'scheme'>) {
  const checks = shown(LIMIT_PARAMETERS, limits);
  const states = shown(TRACKING_PARAMETERS, tracking);
  const earlier = new Set([...checks, ...states].map(([name]) => name));
  // A limit that the scheme shares with checks or states has one row.
  const scores = shown(SCHEME_PARAMETERS, scheme.numbers).filter(([name]) => !earlier.has(name));
  return { checks, states, scores: [[VERSION, scheme.version] as [string, string], ...scores] };
}
