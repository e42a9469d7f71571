import { at, PackageFile, textIn, told, type Element } from './package-file';

/**
 * What the schema allows and Excel repairs, or refuses: each is told with its place. An empty list means that a file
 * opens as it is.
 */
export function repairsOf(bytes: Uint8Array): string[] {
  const file = new PackageFile(bytes);
  const [book] = file.relations('').filter(({ kind }) => kind === 'officeDocument');
  if (!book) return ['no workbook'];
  const workbook = file.root(book.target, 'workbook');
  const parts = new Map(file.relations(book.target).map(({ id, target }) => [id, target]));
  const sheets = at(workbook, 'sheets', 'sheet').map((sheet): Sheet => {
    const path = parts.get(told(sheet, 'id')) ?? '';
    return { name: told(sheet, 'name'), path, root: file.root(path, 'worksheet') };
  });
  const tables = sheets.flatMap((sheet) => tablesOf(file, sheet));
  return [
    ...partProblems(file),
    ...formatProblems(file),
    ...sheetNameProblems(sheets),
    ...nameProblems(at(workbook, 'definedNames', 'definedName'), tables, sheets),
    ...tableProblems(file, tables),
    ...sheets.flatMap(cellProblems),
    ...sheets.flatMap(validationProblems),
    ...sheets.flatMap(mergeProblems),
  ];
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly root: Element | undefined;
}

interface Table {
  readonly sheet: Sheet;
  readonly root: Element;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function boxOf(reference: string): Box {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const [, c1 = '', r1 = ''] = /^([A-Z]+)(\d+)$/u.exec(from) ?? [];
  const [, c2 = '', r2 = ''] = /^([A-Z]+)(\d+)$/u.exec(to) ?? [];
  return { top: Number(r1), left: columnOf(c1), bottom: Number(r2), right: columnOf(c2) };
}

const overlap = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const repeated = (texts: readonly string[]): string[] => {
  const lower = texts.map((text) => text.toLowerCase());
  return texts.filter((_, i) => lower.indexOf(lower[i] ?? '') !== i);
};

function formatProblems(file: PackageFile): string[] {
  const formats = at(file.root('xl/styles.xml', 'styleSheet'), 'numFmts', 'numFmt');
  return formats
    .filter((format) => told(format, 'formatCode') === '')
    .map((format) => `number format ${told(format, 'numFmtId')}: no code`);
}

function partProblems(file: PackageFile): string[] {
  const types = file.root('[Content_Types].xml', 'Types');
  const defaults = new Set(
    at(types, 'Default').map((type) => told(type, 'Extension').toLowerCase()),
  );
  const overrides = at(types, 'Override').map((type) => told(type, 'PartName').slice(1));
  const paths = [...file.parts.keys()].filter((path) => path !== '[Content_Types].xml');
  const owners = ['', ...paths.filter((path) => !path.endsWith('.rels'))];
  return [
    ...repeated(overrides).map((path) => `${path}: two content types`),
    ...overrides
      .filter((path) => !file.parts.has(path))
      .map((path) => `${path}: a type, and no part`),
    ...paths
      .filter(
        (path) =>
          !overrides.includes(path) && !defaults.has(path.split('.').at(-1)?.toLowerCase() ?? ''),
      )
      .map((path) => `${path}: no content type`),
    ...owners.flatMap((path) => {
      const relations = file.relations(path);
      return [
        ...repeated(relations.map(({ id }) => id)).map((id) => `${path}: two relations ${id}`),
        ...relations
          .filter(({ isExternal, target }) => !isExternal && !file.parts.has(target))
          .map(({ target }) => `${path}: ${target} is missing`),
        ...Array.from(file.text(path).matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu), ([, id]) => id)
          .filter((id) => id !== '' && !relations.some((relation) => relation.id === id))
          .map((id) => `${path}: no relation ${id ?? ''}`),
      ];
    }),
  ];
}

const sheetNameProblems = (sheets: readonly Sheet[]): string[] => [
  ...repeated(sheets.map(({ name }) => name)).map((name) => `two sheets ${name}`),
  ...sheets
    .filter(({ name }) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name))
    .map(({ name }) => `sheet name ${name}`),
];

const CELL_LIKE = /^(?:[a-z]{1,3}\d{1,7}|r|c|r\d*c\d*)$/iu;

function nameProblems(
  names: readonly Element[],
  tables: readonly Table[],
  sheets: readonly Sheet[],
): string[] {
  const tableNames = new Set(tables.map(({ root }) => told(root, 'displayName').toLowerCase()));
  const keys = names.map(
    (name) => `${told(name, 'name')} in ${told(name, 'localSheetId') || 'the workbook'}`,
  );
  return [
    ...repeated(keys).map((key) => `two names ${key}`),
    ...names.flatMap((name) => {
      const text = told(name, 'name');
      const scope = told(name, 'localSheetId');
      const isLegal =
        /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && text.length <= 255 && !CELL_LIKE.test(text);
      return [
        ...(isLegal ? [] : [`name ${text}`]),
        ...(tableNames.has(text.toLowerCase()) ? [`${text} is a name and a table`] : []),
        ...(scope !== '' && Number(scope) >= sheets.length ? [`${text}: no sheet ${scope}`] : []),
        ...(textIn(name)
          .replaceAll(/'(?:[^']|'')*'!/gu, '')
          .includes("'")
          ? [`${text}: an apostrophe in ${textIn(name)}`]
          : []),
        ...(textIn(name) === '' || textIn(name).length > 8192 ? [`${text}: its formula`] : []),
      ];
    }),
  ];
}

const tablesOf = (file: PackageFile, sheet: Sheet): Table[] =>
  file
    .relations(sheet.path)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }): Table[] => {
      const root = file.root(target, 'table');
      return root ? [{ sheet, root }] : [];
    });

const decoded = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function tableProblems(file: PackageFile, tables: readonly Table[]): string[] {
  const strings = at(file.root('xl/sharedStrings.xml', 'sst'), 'si');
  const refs = tables.map(({ root }) => boxOf(told(root, 'ref')));
  return [
    ...repeated(tables.map(({ root }) => told(root, 'displayName'))).map(
      (name) => `two tables ${name}`,
    ),
    ...repeated(tables.map(({ root }) => told(root, 'id'))).map(
      (id) => `two tables with the id ${id}`,
    ),
    ...tables.flatMap(({ sheet, root }, i) => {
      const name = told(root, 'displayName');
      const columns = at(root, 'tableColumns', 'tableColumn').map((column) =>
        decoded(told(column, 'name')),
      );
      const box = refs[i] ?? boxOf('');
      const isOverlapped = refs.some(
        (other, k) => k < i && tables[k]?.sheet === sheet && overlap(box, other),
      );
      const hasHeader = told(root, 'headerRowCount') !== '0';
      const header = hasHeader ? rowTexts(sheet, box, strings) : columns;
      return [
        ...(isOverlapped ? [`${name} overlaps another table`] : []),
        ...(columns.length === box.right - box.left + 1
          ? []
          : [`${name}: ${columns.length} columns`]),
        ...repeated(columns).map((column) => `${name}: two columns ${column}`),
        ...columns
          .filter((column) => column === '' || column.length > 255)
          .map((column) => `${name}: column “${column}”`),
        ...columns
          .filter((column, k) => column !== header[k])
          .map((column) => `${name}: the cell above ${JSON.stringify(column)} is another`),
        ...(!hasHeader && at(root, 'autoFilter').length > 0
          ? [`${name}: a filter without a header`]
          : []),
      ];
    }),
  ];
}

/** The texts of a table's header row; null for a cell that is no text. */
function rowTexts({ root }: Sheet, box: Box, strings: readonly Element[]): (string | null)[] {
  const cells = at(root, 'sheetData', 'row')
    .filter((row) => told(row, 'r') === String(box.top))
    .flatMap((row) => at(row, 'c'));
  const byColumn = new Map(cells.map((cell) => [boxOf(told(cell, 'r')).left, cell]));
  return Array.from({ length: box.right - box.left + 1 }, (_, i) => {
    const cell = byColumn.get(box.left + i);
    if (told(cell, 't') !== 's') return null;
    const item = strings[Number(textIn(at(cell, 'v')[0]))];
    return decoded([...at(item, 't'), ...at(item, 'r', 't')].map(textIn).join(''));
  });
}

const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function cellProblems({ name, root }: Sheet): string[] {
  const rows = at(root, 'sheetData', 'row');
  const numbers = rows.map((row) => Number(told(row, 'r')));
  const levels = [...rows, ...at(root, 'cols', 'col')].map((line) =>
    Number(told(line, 'outlineLevel') || 0),
  );
  return [
    ...(numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))
      ? []
      : [`${name}: rows out of order`]),
    ...(Math.max(0, ...levels) > 7 ? [`${name}: outline deeper than 7`] : []),
    ...rows.flatMap((row) =>
      at(row, 'c').flatMap((cell) => {
        const formula = textIn(at(cell, 'f')[0]);
        const value = textIn(at(cell, 'v')[0]);
        const place = `${name}!${told(cell, 'r')}`;
        return [
          ...(formula.length > 8192 ? [`${place}: a formula of ${formula.length} characters`] : []),
          ...(ILLEGAL.test(formula + value) ? [`${place}: an illegal character`] : []),
          ...(told(cell, 't') === 'str' && value.length > 32767
            ? [`${place}: a text of ${value.length} characters`]
            : []),
        ];
      }),
    ),
  ];
}

function validationProblems({ name, root }: Sheet): string[] {
  return at(root, 'dataValidations', 'dataValidation').flatMap((validation) => {
    const place = `${name}!${told(validation, 'sqref')}`;
    const list = textIn(at(validation, 'formula1')[0]);
    const isLong = list.startsWith('"') && list.length - 2 > 255;
    const limits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 };
    return [
      ...(isLong ? [`${place}: a list of ${list.length} characters`] : []),
      ...Object.entries(limits)
        .filter(([key, most]) => told(validation, key).length > most)
        .map(([key]) => `${place}: ${key} is too long`),
    ];
  });
}

function mergeProblems({ name, root }: Sheet): string[] {
  const boxes = at(root, 'mergeCells', 'mergeCell').map((merge) => boxOf(told(merge, 'ref')));
  return boxes.flatMap((box, i) =>
    boxes.slice(0, i).some((other) => overlap(box, other)) ? [`${name}: overlapping merges`] : [],
  );
}
