/** What the help pages say around the manual. */
const WORDS = {
  'zh-CN': {
    product: '发布会计划助手',
    manual: '使用手册',
    skip: '跳到正文',
    contents: '目录',
    chapters: '各章',
    print: '整本打印',
    around: '前后章',
    other: 'English',
    version: '版本',
  },
  'en-US': {
    product: 'Press plan assistant',
    manual: 'Manual',
    skip: 'Skip to the text',
    contents: 'Contents',
    chapters: 'Chapters',
    print: 'To print',
    around: 'Chapters before and after',
    other: '中文',
    version: 'Version',
  },
};

module.exports = { WORDS };
