import { describe, expect, it } from '@jest/globals';
import { paragraph, title, type Paper } from '../../../src/papers/model/paper';
import { mailTo } from '../../../src/taskpane/papers/content/mail-to';
import { sourceOf } from '../../support/papers';
import { trackedPlan } from '../../support/tracked-plan';

const letter = (text: string): Paper => ({
  paper: '催办函',
  name: '催办函（教育局）',
  language: 'zh-CN',
  blocks: [title('关于催办的\n函'), paragraph(text)],
});

/** A plan whose only department has these addresses. */
function withEmails(emails: readonly string[]) {
  const plan = trackedPlan([{}]);
  const entry = { short: '教育局', full: '教育局', emails };
  return sourceOf({
    ...plan,
    rows: plan.rows.map((row) => ({
      ...row,
      department: row.department && { ...row.department, entry },
    })),
  });
}

describe('a mail with a paper', () => {
  it('goes to every address of the unit, with the title as its subject and lines as mails have them', () => {
    const mail = mailTo(withEmails(['a@x.cn', 'b+c@x.cn']), '教育局', [letter('甲&乙\n丙')]);
    expect(mail?.isWhole).toBe(true);
    const url = new URL(mail!.address);
    expect(url.pathname).toBe('a@x.cn,b%2Bc@x.cn');
    expect(url.searchParams.get('subject')).toBe('关于催办的 函');
    expect(url.searchParams.get('body')).toBe('关于催办的\r\n函\r\n甲&乙\r\n丙');
  });

  it('has the title alone if the paper is too long for an address', () => {
    const mail = mailTo(withEmails(['a@x.cn']), '教育局', [letter('题'.repeat(300))]);
    expect(mail?.isWhole).toBe(false);
    expect([...new URL(mail!.address).searchParams.keys()]).toEqual(['subject']);
  });

  it('is offered for one unit that has an address', () => {
    expect(mailTo(withEmails([]), '教育局', [letter('甲')])).toBeNull();
    expect(mailTo(withEmails(['a@x.cn']), '', [letter('甲')])).toBeNull();
    expect(mailTo(withEmails(['a@x.cn']), '教育局', [])).toBeNull();
  });
});
