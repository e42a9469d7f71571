import type { ProtectionRecord } from '../../../model/data/registry';
import { attribute, element, first, flag, type XmlNode } from '../../package/xml';

/** Permissions of Office.js, with the attribute that denies each. */
const OPTIONS = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

/** `password` is the legacy hash. */
const HASH = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'] as const;

/** Fewer rounds than Excel's 100,000, which would block the page. */
const SPIN_COUNT = 1000;

export function readProtection(frame: XmlNode): ProtectionRecord | null {
  const from = first(frame, 'sheetProtection');
  if (!from || !flag(from, 'sheet')) return null;
  const allowed = Object.entries(OPTIONS).map(([name, word]) => [name, !flag(from, word, true)]);
  const hash = Object.fromEntries(
    HASH.flatMap((key) => {
      const value = attribute(from, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return {
    options: {
      ...(Object.fromEntries(allowed) as Record<string, boolean>),
      allowEditObjects: !flag(from, 'objects'),
      allowEditScenarios: !flag(from, 'scenarios'),
      selectionMode: selectionMode(from),
    },
    password: Object.keys(hash).length > 0 ? { opaque: hash } : null,
  };
}

function selectionMode(from: XmlNode): string {
  if (flag(from, 'selectUnlockedCells')) return 'None';
  return flag(from, 'selectLockedCells') ? 'Unlocked' : 'Normal';
}

export async function protectionXml(record: ProtectionRecord | null | undefined): Promise<string> {
  if (!record) return '';
  const { options, password } = record;
  const isNone = options.selectionMode === 'None';
  const forbidden: [string, number][] = Object.entries(OPTIONS).map(([name, word]) => [
    word,
    options[name] === true ? 0 : 1,
  ]);
  return element('sheetProtection', {
    ...(password && ('text' in password ? await hashOf(password.text) : password.opaque)),
    sheet: 1,
    objects: options.allowEditObjects === true ? 0 : 1,
    scenarios: options.allowEditScenarios === true ? 0 : 1,
    ...Object.fromEntries(forbidden),
    selectLockedCells: isNone || options.selectionMode === 'Unlocked' ? 1 : 0,
    selectUnlockedCells: isNone ? 1 : 0,
  });
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Password hash of ECMA-376 part 1, 18.3.1.85. */
async function hashOf(text: string): Promise<Record<string, string | number>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const letters = units.flatMap((unit) => [unit % 256, Math.floor(unit / 256)]);
  const digest = async (...parts: number[]): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-512', Uint8Array.from(parts)));
  let hash = await digest(...salt, ...letters);
  for (let round = 0; round < SPIN_COUNT; round += 1) {
    const counter = new Uint8Array(Uint32Array.of(round).buffer);
    hash = await digest(...hash, ...counter);
  }
  return {
    algorithmName: 'SHA-512',
    hashValue: base64(hash),
    saltValue: base64(salt),
    spinCount: SPIN_COUNT,
  };
}
