import { expect, it } from '@jest/globals';
import { isWebAddress } from '../../../src/core/tracking/web-address';

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
