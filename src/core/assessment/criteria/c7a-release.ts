import { defineMaterial } from './material';

export default defineMaterial({
  id: 'c7a-release',
  code: 'C7a',
  name: '通稿全文',
  basis: '通知二：新闻发布通稿全文发布到“新闻发布会实录”栏目',
  points: 6,
  column: '通稿',
});
