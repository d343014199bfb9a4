/** Times of the preview: from the moment a file is saved until a browser that nobody touches shows it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** An event of an archive's life. */
export interface PreviewEvent {
  name: string;
  /** Page that is open. */
  page: string;
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

/** Text of the article. */
export const subject = (title: string, zone: string, topic: string) =>
  `---\ntitle: ${title}\ndate: 2001-02-03\nzones: [${zone}]\ntopics: [${topic}]\n---\n\n一段正文，写给程序看。\n`;

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
    name: '新文章',
    page: 'dates/2001/02/',
    change(folder, run) {
      const text = readFileSync(join(folder, SUBJECT), 'utf8');
      put(folder, `articles/2001/02/new-${run}.md`, text.replace(/^title: .*/m, `title: 新写的第${run}篇`));
      return `新写的第${run}篇`;
    },
  },
  {
    name: '改文件名',
    page: 'articles/2001/02/renamed.html',
    change(folder, run) {
      renameSync(join(folder, `articles/2001/02/new-${run}.md`), join(folder, 'articles/2001/02/renamed.md'));
      return `新写的第${run}篇`;
    },
  },
  {
    name: '删文章',
    page: 'articles/2001/02/renamed.html',
    change(folder) {
      rmSync(join(folder, 'articles/2001/02/renamed.md'));
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
      return `style:第${run}套样式`;
    },
  },
];

/** Waits until a page shows a text; looked for at every frame. */
export async function shown(page: Page, text: string): Promise<void> {
  const style = text.startsWith('style:') ? text.slice('style:'.length) : undefined;
  const isThere = (wanted: [string, string | undefined]) =>
    wanted[1] === undefined
      ? document.body?.innerText.includes(wanted[0])
      : getComputedStyle(document.querySelector('.colophon')!, '::after').content.includes(wanted[1]);
  // A reload in between ends the wait; it begins again on the page that came.
  for (;;) {
    try {
      await page.waitForFunction(isThere, [text, style] as [string, string | undefined]);
      return;
    } catch (error) {
      if (!/navigat|context|destroyed/i.test(String(error))) throw error;
    }
  }
}
