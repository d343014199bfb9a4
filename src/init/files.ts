/** The files of a new archive, from what its keeper chose. Pure. */
import { FORMAT_VERSION } from '../archive/faults/notices.ts';
import type { Language } from '../strings/index.ts';
import { wordsOf } from '../strings/words.ts';
import { CHECK_WORKFLOW, PAGES_WORKFLOW } from './workflows.ts';

/** What the keeper chose. */
export interface Choices {
  /** Name of the folder; the package's name is made of it. */
  name: string;
  title: string;
  publication: string;
  language: Language;
  /** What a zone is called. Absent: the usual word, or 高新区 with the national registry. */
  zone?: string;
  /** `national`: the registry of national high-tech zones; `empty`: two examples. */
  registry: 'national' | 'empty';
  /** What `package.json` asks npm for. Example: `^0.1.0`. */
  generator: string;
}

/** Texts of the shipped registries. */
export interface Registries {
  zones: string;
  topics: string;
}

/** Commands of the generator, as scripts of the archive. */
const SCRIPTS = [
  'start',
  'dev',
  'build',
  'check',
  'import',
  'new',
  'ledger',
  'search',
  'epub',
  'assemble',
  'deploy:prepare',
];

/**
 * Every file of a new archive.
 * @param shipped texts of the national registries
 * @param convert Chinese of the templates, which is simplified, into that of the archive
 * @returns path below the archive's folder → text
 */
export function archiveFiles(
  choices: Choices,
  shipped: Registries,
  convert: (text: string) => string,
): Record<string, string> {
  const texts: Record<string, string> = {
    'README.md': readme(choices),
    'content/site.yaml': siteYaml(choices),
    'content/authors.yaml': EMPTY_AUTHORS,
    'content/synonyms.yaml': emptySynonyms(choices),
    'content/pages/about.md': aboutPage(choices),
    'content/articles/2024/05/example.md': exampleArticle(choices),
    ...(choices.registry === 'empty' && {
      'content/zones.yaml': EMPTY_ZONES,
      'content/topics.yaml': EMPTY_TOPICS,
    }),
  };
  const own = choices.registry === 'national' ? nationalRegistries(shipped) : {};
  return {
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, convert(text)])),
    ...own,
    'package.json': packageJson(choices),
    '.gitignore': 'node_modules/\n/dist\n/.dist/\n',
    '.gitattributes': '* text=auto eol=lf\n',
    '.vscode/settings.json': VSCODE_SETTINGS,
    '.vscode/tasks.json': VSCODE_TASKS,
    '.vscode/extensions.json': '{\n  "recommendations": ["redhat.vscode-yaml"]\n}\n',
    '.github/workflows/pages.yml': PAGES_WORKFLOW,
    '.github/workflows/check.yml': CHECK_WORKFLOW,
  };
}

const nationalRegistries = ({ zones, topics }: Registries) => ({
  'content/zones.yaml': zones,
  'content/topics.yaml': topics,
});

function packageJson({ name, generator }: Choices): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'news-archive';
  const manifest = {
    name: slug,
    private: true,
    type: 'module',
    scripts: Object.fromEntries(SCRIPTS.map((script) => [script, `gaoxin-archive ${script}`])),
    dependencies: { 'gaoxin-archive': generator },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const VSCODE_SETTINGS = `${JSON.stringify(
  {
    'files.eol': '\n',
    'yaml.schemas': {
      '.vscode/schemas/site.json': 'content/site.yaml',
      '.vscode/schemas/zones.json': 'content/zones.yaml',
      '.vscode/schemas/topics.json': 'content/topics.yaml',
      '.vscode/schemas/authors.json': 'content/authors.yaml',
      '.vscode/schemas/import.json': 'content/import.yaml',
      '.vscode/schemas/synonyms.json': 'content/synonyms.yaml',
    },
  },
  null,
  2,
)}\n`;

/** Front-matter is checked by the check itself: no extension applies a schema within Markdown. Its lines become marks. */
const VSCODE_TASKS = `${JSON.stringify(
  {
    version: '2.0.0',
    tasks: [
      {
        label: '检查档案',
        type: 'npm',
        script: 'check',
        group: { kind: 'test', isDefault: true },
        presentation: { reveal: 'silent' },
        problemMatcher: {
          owner: 'gaoxin-archive',
          fileLocation: ['autoDetect', '${workspaceFolder}'],
          pattern: {
            regexp: '^(?:提醒：|Note: )?(.+?):(\\d+):(\\d+) (.+)$',
            file: 1,
            line: 2,
            column: 3,
            message: 4,
          },
        },
      },
    ],
  },
  null,
  2,
)}\n`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function siteYaml({ title, publication, language, zone, registry }: Choices): string {
  const word = zone ?? (registry === 'national' ? NATIONAL[language].zone : wordsOf(language).zone);
  const national = registry === 'national' && !zone;
  return `# 档案设置。改完运行 npm run check。

title: ${quoted(title)}
description: ${quoted(`${title}：按${word}、专题、日期、作者浏览，全文检索到字。`)}

# 所收文章的报纸；文章自己的 source.publication 优先。
publication: ${quoted(publication)}

# 网站发布后的网址，发布前一定要改；放在子目录下时写全，例如 https://news.example.org/archive/
baseUrl: https://example.org

# 界面语言：zh-CN、zh-TW 或 en。
language: ${language}

# 档案文件的格式；升级程序后，npm run check 会说明要核对什么。
formatVersion: ${FORMAT_VERSION}

# 条目叫什么，按界面语言写。
vocabulary:
  ${language}:
    zone: ${quoted(word)}
${
  national
    ? `    short: ${quoted(NATIONAL[language].short)}
    register: ${quoted(NATIONAL[language].register)}
    approved: ${quoted(NATIONAL[language].approved)}
    province: ${quoted(NATIONAL[language].province)}
`
    : `    # 名录页的第一句，{total} 和 {covered} 是数字：
    # register: '名录收${word} {total} 个，有报道的 {covered} 个。'
    # approved 和 province 在名录里是什么意思；名录不写 province，网站就没有地图和分组：
    # approved: 设立时间
    # province: 片区
`
}
# 以下各项可以不写；去掉行首的 # 即生效。

# 列表每页篇数。
# pageSize: 20

# 报头两侧的小字，至多两行。
# ears: [第一行, 第二行]

# 报头标志，content/public/ 下的文件。
# logo: logo.svg

# 导航和页脚：栏目名、pages/ 里的页名，或 {to: 网址, label: 显示的字}。
# menu:
#   header: [home, zones, topics, dates, authors]
#   footer: [about, help, coverage, feed]

# 报纸的出版日；写明后，“收录情况”会指出缺了哪几期。
# publishingDays:
#   - publication: ${publication || '报名'}
#     weekdays: [1, 3, 5]
#     pages: 4
`;
}

/** Words of the national registry. */
const NATIONAL = {
  'zh-CN': {
    zone: '高新区',
    short: '园区',
    register: '名录收国家高新区 {total} 个，本档案有报道的 {covered} 个。',
    approved: '获批国家高新区',
    province: '省份',
  },
  'zh-TW': {
    zone: '高新區',
    short: '園區',
    register: '名錄收國家高新區 {total} 個，本檔案有報導的 {covered} 個。',
    approved: '獲批國家高新區',
    province: '省份',
  },
  en: {
    zone: 'high-tech zone',
    short: 'zone',
    register: 'National high-tech zones in the register: {total}; the archive has articles about {covered}.',
    approved: 'National zone since',
    province: 'province',
  },
} as const satisfies Record<Language, Record<string, string>>;

const EMPTY_ZONES = `# 名录：文章里的 zones 写这里的编号或名称。两条是例子，换成自己的。
# id 是拼音，也是网址的一部分，定了不改；aliases 是别的叫法；province 是分组，可以不写。

zones:
  - id: dongcheng
    name: 东城
    aliases: []
  - id: xihe
    name: 西河
    aliases: []
`;

const EMPTY_TOPICS = `# 专题名录：文章里的 topics 写这里的编号或名称。keywords 是导入时据以推荐专题的词。

topics:
  - id: education
    name: 教育
    keywords: [学校, 教师, 学生]
  - id: transport
    name: 交通
    keywords: [公路, 大桥, 通车]
`;

const EMPTY_AUTHORS = `# 作者名录：只写需要合并或区分的人，别的作者不必登记。
# 一个人有几种署名的，旧的写法放进 aliases，文章不必改：
#   - name: 王小明
#     aliases: [小明, 王晓明]
# 两个人同名的，给其中一个写 qualifier，他的文章里写 {name: 李明, person: 县电视台}：
#   - name: 李明
#     qualifier: 县电视台

authors: []
`;

function emptySynonyms({ registry }: Choices): string {
  const example = registry === 'national' ? '高新区, 高新技术产业开发区, 高新技术产业园区' : '东城, 城东街道';
  return `# 同义词和旧名：一行一组，搜其中一个词，同组的词也一起找，结果上方写明，读者可以关掉。
# 下面一行是例子，去掉行首的 # 即生效；一个词只写在一组里。
# - [${example}]
`;
}

function exampleArticle({ registry, publication }: Choices): string {
  const [zone, topic] = registry === 'national' ? ['kunshan', 'talent'] : ['dongcheng', 'transport'];
  return `---
title: 示例：这里写标题
date: 2024-05-06
zones: [${zone}]
topics: [${topic}]
authors: [姓名]
source:
  publication: ${quoted(publication || '报名')}
  issueDate: 2024-05-06
  pageNumber: 1
---

这是一篇示例，看过就可以删去。一个文件是一篇文章，放在 articles/年/月/ 里，文件名用拼音或英文，发布以后不改。

## 小标题

正文用 Markdown 写。标点照原版，不必改。
`;
}

const aboutPage = ({ title, publication }: Choices) => `---
title: 关于本档案
description: 本档案收什么，由谁维护，怎样联系。
---

${title}收的是${publication ? `《${publication}》` : '报纸上'}的文章。

（请在这里写明：收哪几年的报纸，文字从哪里来，由谁维护，怎样联系。）

## 更正

发现差错，请把文章地址、有误的地方和原报上的依据告诉我们。
`;

const readme = ({ title }: Choices) => `# ${title}

用 gaoxin-archive 制作的新闻档案。文章和设置都在 content/ 里。

| 命令 | 作用 |
| --- | --- |
| npm install | 第一次使用前运行，装好程序 |
| npm run dev | 边写边看 |
| npm run check | 检查，指出每一处错误 |
| npm run import -- page.txt --date 2024-05-06 | 由报纸版面的文字生成草稿 |
| npm run new -- --title 标题 --zone 编号 | 新建一篇空文章 |
| npm start | 建好网站，在这台电脑上打开 |
| npm run build | 建网站，放在 dist |
| npm run deploy:prepare | 准备上传 |
| npm run epub -- --year 2024 | 把一年的文章做成电子书 |
| npm update gaoxin-archive | 升级程序 |

发布前在 content/site.yaml 里改好 baseUrl。放到 GitHub 的，在仓库的 Settings → Pages 里选 GitHub Actions，推送到 main 就会发布。
`;
