import { it } from '@jest/globals';
import { expectMarkedInOneSync } from '../../support/workbook/marked-workbook';

it('marking takes one sync with 3000 rows', () => expectMarkedInOneSync(3000));
