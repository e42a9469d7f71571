import { describe, expect, it } from '@jest/globals';
import { likelyHeader } from '../../../../src/core/plan/header/likely-header';
import { readDocumentText } from '../../../../src/files/text/delimited';

const headerIn = (text: string): string | null =>
  likelyHeader(readDocumentText(text))?.texts.join('|') ?? null;

describe('the likely header of a table without known words', () => {
  it('is the first row of three or more short texts above a row of cells', () => {
    expect(headerIn('2024年安排表\n谁办\t哪天\t说啥\n教育局\t5月\t招生\n')).toBe('谁办|哪天|说啥');
  });

  it('is the row with words of a header where there is one', () => {
    expect(headerIn('甲\t乙\t丙\n谁办\t时间\t主题句\t单位\n教育局\t5月\t招生\n')).toBe(
      '谁办|时间|主题句|单位',
    );
  });

  it.each([
    ['has too few columns', '谁办\t哪天\n教育局\t5月\n'],
    ['has numbers in it', '教育局\t5月\t招生\n统计局\t6月\t经济\n'],
    ['says the same twice', '是\t是\t否\n5\t6\t7\n'],
    ['has nothing below', '谁办\t哪天\t说啥\n'],
    ['is an error value', '#REF!\t哪天\t说啥\n5\t6\t7\n'],
  ])('is none that %s', (_, text) => {
    expect(headerIn(text)).toBeNull();
  });
});
