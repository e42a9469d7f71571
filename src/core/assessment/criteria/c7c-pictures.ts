import { defineMaterial } from './material';

export default defineMaterial({
  id: 'c7c-pictures',
  code: 'C7c',
  name: '图片视频',
  basis: '通知二：图片视频等信息发布到“新闻发布会实录”栏目',
  points: 4,
  column: '图片视频',
});
