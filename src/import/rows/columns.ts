/** Columns of tables of articles: what their names mean. */

/** What a column holds. */
export type ColumnField =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'author'
  | 'date'
  | 'page'
  | 'section'
  | 'publication'
  | 'column'
  | 'text'
  | 'url';

const NAMES: [pattern: RegExp, field: ColumnField][] = [
  [/^(?:标题|题名|篇名|正题|主题名|文章标题|题目|title|headline)$/iu, 'title'],
  [/^(?:引题|肩题|眉题|kicker|introtitle|lead_?title)$/iu, 'kicker'],
  [/^(?:副题|副标题|副篇名|subtitle|sub_?title)$/iu, 'subtitle'],
  [/^(?:作者|记者|署名|责任者|authors?|byline|writer)$/iu, 'author'],
  [
    /^(?:日期|出版日期|发布日期|发表日期|发表时间|发布时间|报纸日期|时间|date|issue_?date|pub_?date|published(?:_?at)?|time)$/iu,
    'date',
  ],
  [/^(?:版次|版号|版面号|页码|page|page_?(?:no|num|number))$/iu, 'page'],
  [/^(?:版名|版面|版面名|版面名称|section|page_?name)$/iu, 'section'],
  [
    /^(?:报纸|报名|报纸名称|报刊名称|刊名|来源|文献来源|publication|newspaper|source|paper)$/iu,
    'publication',
  ],
  [/^(?:栏目|专栏|column|rubric)$/iu, 'column'],
  [/^(?:正文|内容|全文|文章内容|正文内容|content|body|text|full_?text|article)$/iu, 'text'],
  [/^(?:网址|链接|地址|url|link|href)$/iu, 'url'],
];

/** @returns what a column of this name holds; undefined for names that say nothing of articles */
export function fieldOf(name: string): ColumnField | undefined {
  const bare = name.replace(/^\uFEFF/u, '').trim();
  return NAMES.find(([pattern]) => pattern.test(bare))?.[1];
}

/** What to tell somebody whose table has no column for headline or text, in Chinese. */
export function unreadableColumns(what: string, names: string[]): string {
  const shown = names.slice(0, 8).join('、');
  return `这是 ${what}，认不出哪一列是标题、哪一列是正文${shown ? `（现有：${shown}）` : ''} — 把列名改成 标题、日期、作者、版次、正文（或 title、date、author、page、content），再导入`;
}
