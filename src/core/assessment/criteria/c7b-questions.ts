import { defineMaterial } from './material';

export default defineMaterial({
  id: 'c7b-questions',
  code: 'C7b',
  name: '记者问答',
  basis: '通知二：记者问答发布到“新闻发布会实录”栏目',
  points: 6,
  column: '记者问答',
});
