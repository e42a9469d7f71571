import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NativeBridge } from '../transport/native-bridge';

/** What one run of the script exports. */
export interface OfficeScript {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

type Run = (scope: object) => OfficeScript;

let compiled: Run | null = null;

/**
 * Runs the unmodified office.js with its own global object, so that it can run again for a second add-in and leaves the
 * real globals unchanged. `with` gives a script another global object within the same realm, so that arrays and errors
 * are of the same classes.
 */
export function loadOffice(bridge: NativeBridge): OfficeScript {
  compiled ??= compile();
  const scope: Record<string, unknown> = Object.create(globalThis) as Record<string, unknown>;
  const values = {
    window: scope,
    self: scope,
    _richApiNativeBridge: bridge,
    document: { getElementsByTagName: () => [], createElement: () => ({}), head: {} },
    location: { search: '', hash: '', href: 'http://localhost/' },
    navigator: { userAgent: 'node' },
  };
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  }
  return compiled(new Proxy(scope, { has: isOwnGlobal }));
}

/** Which names were real globals when the script first asked. Asking again is slow where Node runs in a context. */
const realGlobals = new Map<string, boolean>();

/** Names missing from the real globals belong to the script, whether set yet or not. */
function isOwnGlobal(scope: object, name: PropertyKey): boolean {
  if (typeof name !== 'string') return false;
  if (Object.hasOwn(scope, name)) return true;
  let isReal = realGlobals.get(name);
  if (isReal === undefined) realGlobals.set(name, (isReal = name in globalThis));
  return !isReal;
}

function compile(): Run {
  const path = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  const source = readFileSync(path, 'utf8');
  const evaluate = eval;
  return evaluate(
    `(function (scope) { with (scope) { ${source}\n; return { Excel, OfficeExtension }; } })`,
  ) as Run;
}
