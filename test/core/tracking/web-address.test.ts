import { expect, it } from '@jest/globals';
import { isWebAddress, withScheme } from '../../../src/core/tracking/web-address';

it.each([
  'https://www.example.gov.cn/1.html',
  'http://www.example.gov.cn',
  'HTTPS://例子.中国/实录?id=1#top',
  'https://a',
  'https://www.example.gov.cn/ ',
])('takes %s for an address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each([
  'www.example.gov.cn',
  'ftp://www.example.gov.cn',
  'https://',
  'https:///1.html',
  'https://?id=1',
  '见https://www.example.gov.cn',
  'https://www.example.gov.cn 实录',
  ' https://www.example.gov.cn',
  '',
])('does not take %j for one', (text) => {
  expect(isWebAddress(text)).toBe(false);
});

it.each([
  ['www.example.gov.cn/1.html', 'https://www.example.gov.cn/1.html'],
  ['tongguan.gov.cn:8080', 'https://tongguan.gov.cn:8080'],
  ['http://www.example.gov.cn', 'http://www.example.gov.cn'],
  ['见附件.docx', '见附件.docx'],
  ['实录.pdf', '实录.pdf'],
  ['无', '无'],
  ['a@example.com', 'a@example.com'],
])('completes %s to %s', (text, address) => {
  expect(withScheme(text)).toBe(address);
});
