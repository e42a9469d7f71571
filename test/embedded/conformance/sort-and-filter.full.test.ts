import { conforms, told, type Step } from '../../support/embedded/conformance';

const SORTING: readonly Step[] = [
  [
    'sort.apply',
    ({ table, at }) => {
      table().sort.apply([{ key: 2, ascending: false }]);
      return told(at('A2:A5'), 'values');
    },
    [['北'], ['南'], ['西'], ['东']],
  ],
  [
    'sort.fields',
    ({ table }) => {
      const { sort } = table();
      sort.apply([{ key: 1, ascending: false }]);
      const read = told(sort, 'fields');
      return () => (read() as { key: number }[])[0]!.key;
    },
    1,
  ],
  [
    'sort.clear',
    ({ table }) => {
      const { sort } = table();
      sort.apply([{ key: 1, ascending: false }]);
      sort.clear();
      return told(sort, 'fields');
    },
    [],
  ],
  [
    'sort.reapply',
    ({ table, at }) => {
      const { sort } = table();
      sort.apply([{ key: 2, ascending: true }]);
      at('C2').values = [[99]];
      sort.reapply();
      return told(at('C5'), 'values');
    },
    [[99]],
  ],
  [
    'filter.applyValuesFilter',
    ({ table, at }) => {
      table().columns.getItem('区').filter.applyValuesFilter(['东', '南']);
      return told(at('3:3'), 'rowHidden');
    },
    true,
  ],
  [
    'filter.applyCustomFilter',
    ({ table, at }) => {
      table().columns.getItem('数').filter.applyCustomFilter('>25');
      return told(at('2:3'), 'rowHidden');
    },
    true,
  ],
  [
    'filter.applyCustomFilter of two',
    ({ table, at }) => {
      table().columns.getItem('数').filter.applyCustomFilter('<15', '>35', 'Or');
      return told(at('3:4'), 'rowHidden');
    },
    true,
  ],
  [
    'filter.apply',
    ({ table, at }) => {
      table()
        .columns.getItem('区')
        .filter.apply({ filterOn: 'Values', values: ['北'] });
      return told(at('2:4'), 'rowHidden');
    },
    true,
  ],
  [
    'filter.criteria',
    ({ table }) => {
      const { filter } = table().columns.getItem('区');
      filter.applyValuesFilter(['东']);
      const read = told(filter, 'criteria');
      return () => (read() as Excel.FilterCriteria).filterOn;
    },
    'Values',
  ],
  [
    'filter.clear',
    ({ table, at }) => {
      const { filter } = table().columns.getItem('区');
      filter.applyValuesFilter(['东']);
      filter.clear();
      return told(at('2:5'), 'rowHidden');
    },
    false,
  ],
  [
    'clearFilters',
    ({ table, at }) => {
      const own = table();
      own.columns.getItem('区').filter.applyValuesFilter(['东']);
      own.clearFilters();
      return told(at('2:5'), 'rowHidden');
    },
    false,
  ],
  [
    'reapplyFilters',
    ({ table, at }) => {
      const own = table();
      own.columns.getItem('区').filter.applyValuesFilter(['东']);
      at('A2').values = [['西']];
      own.reapplyFilters();
      return told(at('2:2'), 'rowHidden');
    },
    true,
  ],
  [
    'autoFilter.isDataFiltered',
    ({ table }) => {
      const own = table();
      own.columns.getItem('区').filter.applyValuesFilter(['东']);
      return told(own.autoFilter, 'isDataFiltered');
    },
    true,
  ],
  [
    'autoFilter.isDataFiltered of none',
    ({ table }) => told(table().autoFilter, 'isDataFiltered'),
    false,
  ],
  [
    'autoFilter.clearCriteria',
    ({ table }) => {
      const own = table();
      own.columns.getItem('区').filter.applyValuesFilter(['东']);
      own.autoFilter.clearCriteria();
      return told(own.autoFilter, 'isDataFiltered');
    },
    false,
  ],
  ['autoFilter.enabled', ({ table }) => told(table().autoFilter, 'enabled'), true],
  [
    'a filtered block is written to the rows that are shown',
    ({ table, at }) => {
      table().columns.getItem('区').filter.applyValuesFilter(['东', '南']);
      at('C2:C4').values = [[7], [8], [9]];
      return told(at('C2:C4'), 'values');
    },
    [[7], [20], [7]],
  ],
];

conforms('TableSort, Filter, AutoFilter', SORTING);
