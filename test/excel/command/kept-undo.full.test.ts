import { test } from '@jest/globals';
import { KEPT, takesBackAlike } from '../../support/workbook/kept-undo';

test.each(KEPT.filter(({ name }) => /^(?:addTrackingColumns|record)/u.test(name)))(
  'takes back $name as the old pane would',
  async (scenario) => {
    await takesBackAlike(scenario);
  },
);
