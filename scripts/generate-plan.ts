import { textCell, type Grid } from '../src/core/plan/cells/grid';

const DEPARTMENTS = [
  '发改委',
  '市监局',
  '人社局',
  '教育局',
  '卫健委',
  '统计局',
  '民政局',
  '应急管理局',
  '住建局',
  '财政局',
  '区商务局',
  '滨江街道',
];
const TIMINGS = [
  '一季度',
  '4 月份',
  '5月份',
  '二季度',
  '7月中旬',
  '8月20日',
  '2024年9月',
  '10月底前',
  '11月份',
  '四季度',
  '3-4月',
  '待定',
];
const SUBJECTS = [
  '稳就业',
  '食品安全 监管',
  '教师招聘',
  '传染病防控',
  '养老服务',
  '老旧小区改造',
  '防汛备汛',
  '优化营商环境',
];
const PERIODS = ['', '', '', '一季度', '上半年', '2023年'];
const POSTS = ['副局长', '党组成员、副局长', '疾控中心主 任', '分管领导', '党工委委员、总督学'];
const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗';
const GIVEN = '海洋明丽军杰娟勇艳涛超秀英华平刚桂兰芳辉建国文斌波宁';
/** People who speak for one department over the years. */
const PEOPLE = 8;

/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A plan of `size` rows with a district's usual mixture of wordings, slips and wrap spaces, as cells of text. */
export function generatePlan(size: number, seed = 1): Grid {
  const next = random(seed);
  const pick = (list: string | readonly string[]): string =>
    list[Math.floor(next() * list.length)] ?? '';
  const person = (): string => {
    const name = pick(SURNAMES) + pick(GIVEN) + (next() < 0.6 ? pick(GIVEN) : '');
    return `${pick(POSTS)}${next() < 0.8 ? ' ' : ''}${name}`;
  };
  const people = new Map(
    DEPARTMENTS.map((department) => [department, Array.from({ length: PEOPLE }, person)]),
  );
  const rows = Array.from({ length: size }, (_, i) => {
    const department = pick(DEPARTMENTS);
    const topic = `${pick(PERIODS)}${pick(SUBJECTS)}第${1 + Math.floor(next() * size)}批工作发布会`;
    return [String(i + 1), department, pick(TIMINGS), topic, pick(people.get(department) ?? [])];
  });
  const header = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
  return {
    rows: [['2024年度新闻发布会计划'], header, ...rows].map((row) => row.map(textCell)),
    merges: [],
  };
}
