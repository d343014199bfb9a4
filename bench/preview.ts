/** What happens to an archive while somebody looks at its preview, for measuring from saving to seeing. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An event of an archive's life. */
export interface PreviewEvent {
  name: string;
  /** Page that is open. */
  page: string;
  /** Makes what the change is about. */
  prepare?(folder: string, run: number): void;
  /** Makes the change. @returns a text that the page shows only after it */
  change(folder: string, run: number): string;
}

/** File of the article that the events are about. */
export const SUBJECT = 'articles/2001/02/subject.md';
const PAGE = SUBJECT.replace(/\.md$/, '.html');

const edit = (folder: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Writes an article beside the subject. @returns its title */
function putNew(folder: string, name: string, title: string): string {
  const text = readFileSync(join(folder, SUBJECT), 'utf8');
  put(folder, `articles/2001/02/${name}.md`, text.replace(/^title: .*/m, `title: ${title}`));
  return title;
}

/** Text of the article. */
export const subject = (title: string, zone: string, topic: string) =>
  `---\ntitle: ${title}\ndate: 2001-02-03\nzones: [${zone}]\ntopics: [${topic}]\n---\n\n一段正文，写给程序看。\n`;

/** Before a text that a style sheet shows after the page's end. */
export const STYLE = 'style:';

/** In order; each goes on from where the last ended. */
export const PREVIEW_EVENTS: readonly PreviewEvent[] = [
  {
    name: '正文',
    page: PAGE,
    change(folder, run) {
      edit(folder, SUBJECT, (text) => `${text}\n第${run}次补记。\n`);
      return `第${run}次补记`;
    },
  },
  {
    name: '标题',
    page: PAGE,
    change(folder, run) {
      edit(folder, SUBJECT, (text) => text.replace(/^title: .*/m, `title: 第${run}个标题`));
      return `第${run}个标题`;
    },
  },
  {
    name: '标题（看列表）',
    page: 'dates/2001/02/',
    change(folder, run) {
      edit(folder, SUBJECT, (text) => text.replace(/^title: .*/m, `title: 列表上的第${run}个标题`));
      return `列表上的第${run}个标题`;
    },
  },
  {
    name: '其他字段（作者）',
    page: PAGE,
    change(folder, run) {
      edit(folder, SUBJECT, (text) =>
        text.replace(/^(title: .*\n)(?:authors: .*\n)?/m, `$1authors: [第${run}位作者]\n`),
      );
      return `第${run}位作者`;
    },
  },
  {
    name: '新文章',
    page: 'dates/2001/02/',
    change: (folder, run) => putNew(folder, `new-${run}`, `新写的第${run}篇`),
  },
  {
    name: '改文件名',
    page: 'articles/2001/02/renamed.html',
    prepare(folder, run) {
      // Beside the last one its title would stand on the page already.
      rmSync(join(folder, 'articles/2001/02/renamed.md'), { force: true });
      putNew(folder, 'renaming', `改名的第${run}篇`);
    },
    change(folder, run) {
      const of = (name: string) => join(folder, `articles/2001/02/${name}.md`);
      renameSync(of('renaming'), of('renamed'));
      return `改名的第${run}篇`;
    },
  },
  {
    name: '删文章',
    page: 'articles/2001/02/removed.html',
    prepare: (folder, run) => void putNew(folder, 'removed', `要删的第${run}篇`),
    change(folder) {
      rmSync(join(folder, 'articles/2001/02/removed.md'));
      return '没有这一页';
    },
  },
  {
    name: '园区',
    page: 'zones/kunshan/',
    change(folder, run) {
      edit(folder, 'zones.yaml', (text) =>
        text.replace(/(id: kunshan\n\s+name: .*\n\s+officialName: ).*/, `$1第${run}个全称`),
      );
      return `第${run}个全称`;
    },
  },
  {
    name: '园区改名',
    page: 'zones/kunshan/',
    change(folder, run) {
      edit(folder, 'zones.yaml', (text) =>
        text.replace(
          /(id: kunshan\n\s+name: )(.*)(\n\s+officialName: .*\n\s+aliases: \[)/,
          `$1昆山第${run}新区$3$2, `,
        ),
      );
      return `昆山第${run}新区`;
    },
  },
  {
    name: '专题',
    page: 'topics/party-building/',
    change(folder, run) {
      edit(folder, 'topics.yaml', (text) =>
        text.replace(
          /(id: party-building\n\s+name: .*\n)(\s+description: .*\n)?/,
          `$1    description: 第${run}次说明\n`,
        ),
      );
      return `第${run}次说明`;
    },
  },
  {
    name: '网站名',
    page: '',
    change(folder, run) {
      edit(folder, 'site.yaml', (text) => text.replace(/^title: .*/m, `title: 第${run}个名称`));
      return `第${run}个名称`;
    },
  },
  {
    name: '自己的页面',
    page: 'about/',
    change(folder, run) {
      put(folder, 'pages/about.md', `---\ntitle: 关于\n---\n\n第${run}版介绍。\n`);
      return `第${run}版介绍`;
    },
  },
  {
    name: '界面文字',
    page: '',
    change(folder, run) {
      put(folder, 'strings.yaml', `zh-CN:\n  site:\n    home: 第${run}种首页\n`);
      return `第${run}种首页`;
    },
  },
  {
    name: '样式',
    page: '',
    change(folder, run) {
      put(folder, 'theme.css', `.colophon::after { content: '第${run}套样式'; }\n`);
      return `${STYLE}第${run}套样式`;
    },
  },
];

/** A developer's events: they happen to the generator. */
export const TEMPLATE_EVENTS: readonly PreviewEvent[] = [
  {
    name: '模板的文字',
    page: PAGE,
    change(generator, run) {
      edit(generator, 'src/site/components/frame/Footer.astro', (text) =>
        text.replace(/(?:<p>第\d+种模板<\/p>)?<footer/, `<p>第${run}种模板</p><footer`),
      );
      return `第${run}种模板`;
    },
  },
  {
    name: '模板的表达式',
    page: PAGE,
    change(generator, run) {
      const words = `{['第', ${run}, '种算法'].join('')}`;
      edit(generator, 'src/site/components/frame/Footer.astro', (text) =>
        text.replace(/(?:<p>\{\['第', \d+, '种算法'\]\.join\(''\)\}<\/p>)?<footer/, `<p>${words}</p><footer`),
      );
      return `第${run}种算法`;
    },
  },
];
