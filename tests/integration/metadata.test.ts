/** What libraries and programs read of an article and of lists of them, in pages as built. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehype } from 'rehype';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, filesOf, pagesOf, type BuiltPage } from '../support/pages.ts';
import { oneOfEachShape, vocabularyFaults } from '../support/schemaOrg.ts';
import { articleFile } from '../support/articleFile.ts';
import { writeFiles } from '../support/folder.ts';
import { runScript } from '../support/run.ts';

const PAPER = '中国高新技术产业导报';
const ORIGIN = 'https://archive.example.org';
const RIGHTS = 'http://rightsstatements.org/vocab/InC/1.0/';
const ARTICLES = {
  'report.md': articleFile({
    title: '昆山高新区：党建“链”出产业新画卷',
    subtitle: '一条副题',
    date: '2023-05-15',
    authors: '[魏志强, {name: 阿不都热合曼·买买提, role: 特约通讯员}]',
    source: `{publication: ${PAPER}, issueDate: 2023-05-15, pageNumber: 6, section: 园区}`,
    corrections:
      '[{date: 2024-01-02, note: 更正一处。, of: archive}, {date: 2024-03-04, note: 原报作“三家”。, of: paper}]',
  }),
  'digest.md': articleFile({
    title: '一篇摘编',
    date: '2023-04',
    dateInferred: '据文中活动推定。',
    authors: '[解张, 张旭博]',
    source: PAPER,
    digest: 'true',
  }),
  'nobody.md': articleFile({ title: '没有作者', date: '2023-04-07', source: PAPER }),
  'agency.md': articleFile({
    title: '通讯社的稿子',
    date: '2023-04-08',
    authors: '[新华社]',
    rights: `{statement: '${RIGHTS}', holder: 报社}`,
    source: `{publication: ${PAPER}, issueDate: 2023-04-08, pageNumber: A03}`,
  }),
  'month.md': articleFile({ title: '只知道月份', date: '2022-12~', authors: '[王五]', source: PAPER }),
};
const ZONES = `zones:
  - id: kunshan
    name: 昆山高新区
    officialName: 昆山高新技术产业开发区
    formerNames:
      - {name: 昆山民营科技园, from: '1994', to: '2006-03'}
    sameAs: [https://www.wikidata.org/entity/Q42]
`;
const AUTHORS = `authors:
  - name: 王伍
    aliases: [王五]
    sameAs: [https://isni.org/isni/0000000121032683]
    redirectFrom: [/authors/old-wang/]
  - {name: 张旭博, qualifier: 县电视台}
`;
type Name = keyof typeof ARTICLES;

let site: string;
const builtPage = (file: string): BuiltPage => {
  const html = readFileSync(join(site, file), 'utf8');
  return { file, html, tree: rehype().parse(html) };
};
const page = (name: Name) => builtPage(`articles/${name.replace('.md', '.html')}`);

/** All descriptions for search engines on a page, in order. */
const described = ({ html }: BuiltPage) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );

/** Contents of `<meta name>` or `<meta property>`, in order. */
const metas = (built: BuiltPage, name: string) =>
  elementsOf(built, 'meta')
    .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
    .map((meta) => attribute(meta, 'content'));

/**
 * What Zotero's translator for embedded metadata makes of a page, after the behaviour measured with its
 * translation server: the first DC.type decides, `og:type` website or `citation_journal_title` would override it.
 */
function zoteroItem(built: BuiltPage) {
  const first = (name: string) => metas(built, name)[0];
  expect(metas(built, 'citation_journal_title')).toEqual([]);
  expect(first('og:type')).toBe('article');
  return {
    itemType: first('DC.type'),
    title: first('DC.title'),
    creators: metas(built, 'DC.creator'),
    date: first('DC.date'),
    publicationTitle: first('DC.source') ?? first('og:site_name'),
    pages: [first('prism.startingPage'), first('prism.endingPage')].filter(Boolean).join('-'),
    section: first('article:section'),
    url: first('og:url'),
    language: first('DC.language'),
    abstract: first('og:description'),
  };
}

describe('the head of an article', () => {
  beforeAll(() => {
    const root = mkdtempSync(join(inject('sites'), 'metadata-'));
    writeFiles(root, {
      'site.yaml': `title: 试验档案\nbaseUrl: ${ORIGIN}/\nreportErrors: mailto:editor@jia.news\n`,
      'zones.yaml': ZONES,
      'authors.yaml': AUTHORS,
      ...Object.fromEntries(Object.entries(ARTICLES).map(([name, text]) => [`articles/${name}`, text])),
    });
    site = join(root, 'site');
    const { code, stdout, stderr } = runScript('build', ['--content', root, '--out', site]);
    expect(code, stdout + stderr).toBe(0);
  });

  it.each<[Name, Partial<ReturnType<typeof zoteroItem>>]>([
    [
      'report.md',
      {
        title: '昆山高新区：党建“链”出产业新画卷',
        creators: ['魏志强', '阿不都热合曼·买买提'],
        date: '2023-05-15',
        pages: '6',
        section: '园区',
      },
    ],
    ['digest.md', { creators: ['解张', '张旭博'], date: '2023-04' }],
    ['nobody.md', { creators: [], date: '2023-04-07' }],
    ['agency.md', { creators: ['新华社'], pages: 'A03' }],
    // As printed, whatever the site calls him.
    ['month.md', { creators: ['王五'], date: '2022-12' }],
  ])('lets Zotero save %s as a newspaper article', (name, expected) => {
    expect(zoteroItem(page(name))).toMatchObject({
      itemType: 'newspaperArticle',
      publicationTitle: PAPER,
      url: `${ORIGIN}/articles/${name.replace('.md', '.html')}`,
      language: 'zh-CN',
      ...expected,
    });
  });

  it('says in its description that a digest is one', () => {
    expect(zoteroItem(page('digest.md')).abstract).toMatch(/^本档案摘编：/);
    expect(zoteroItem(page('report.md')).abstract).not.toContain('摘编');
  });

  const jsonLd = (name: Name) => described(page(name))[0]!;

  it('describes what was printed, and what has been corrected', () => {
    expect(jsonLd('report.md')).toMatchObject({
      '@type': 'NewsArticle',
      alternativeHeadline: '一条副题',
      author: [
        { '@type': 'Person', name: '魏志强' },
        { '@type': 'Person', name: '阿不都热合曼·买买提' },
      ],
      isPartOf: {
        '@type': 'PublicationIssue',
        datePublished: '2023-05-15',
        isPartOf: { '@type': 'Newspaper', name: PAPER },
      },
      printPage: '6',
      printSection: '园区',
      about: [{ '@type': 'Place', name: '昆山高新区' }],
      dateModified: '2024-01-02',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2024-01-02', text: '更正一处。' }],
    });
  });

  it('names the archive as author of a digest, and the reporters as authors of what it is based on', () => {
    const digest = jsonLd('digest.md');
    expect(digest).toMatchObject({
      '@type': 'Article',
      author: { '@type': 'Organization', name: '试验档案' },
      isBasedOn: {
        '@type': 'NewsArticle',
        author: [{ name: '解张' }, { name: '张旭博' }],
        datePublished: '2023-04',
        isPartOf: { '@type': 'Newspaper', name: PAPER },
      },
    });
    expect(digest).not.toHaveProperty('datePublished');
  });

  it('takes an agency for an organisation', () => {
    expect(jsonLd('agency.md')).toMatchObject({ author: [{ '@type': 'Organization', name: '新华社' }] });
  });

  it('tells a misprint, which stays, from an error of transcription, which is mended', () => {
    expect(jsonLd('report.md')).toMatchObject({
      identifier: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/) as string,
      correction: [{ '@type': 'CorrectionComment', text: '更正一处。' }],
      comment: [{ '@type': 'Comment', datePublished: '2024-03-04', text: '原报作“三家”。' }],
    });
    const read = (file: string) => readFileSync(join(site, file), 'utf8');
    for (const file of ['articles/report.html', 'corrections/index.html', 'feeds/corrections.xml'])
      expect(read(file), file).toContain('原报有误');
    expect(read('corrections/index.html')).toContain('录入更正');
    expect(page('report.md').html).toMatch(
      /href="mailto:editor@jia\.news\?subject=[^"]*body=[^"]*report\.html/,
    );
  });

  it('tells the rights in a text in every face', () => {
    const built = page('agency.md');
    const linked = (name: string) =>
      elementsOf(built, name).filter((link) => attribute(link, 'rel')?.split(' ').includes('license'));
    expect(metas(built, 'DC.rights')).toEqual([RIGHTS]);
    expect([...linked('link'), ...linked('a')].map((link) => attribute(link, 'href'))).toEqual([
      RIGHTS,
      RIGHTS,
    ]);
    expect(built.html).toContain('受著作权保护');
    expect(jsonLd('agency.md')).toMatchObject({ license: RIGHTS, copyrightHolder: { name: '报社' } });
    const read = (file: string) => readFileSync(join(site, file), 'utf8');
    expect(read('feed.xml')).toContain(`<rights>报社，受著作权保护，${RIGHTS}</rights>`);
    expect(read('data/2023.json')).toContain(`"rights":{"statement":"${RIGHTS}","holder":"报社"}`);
    expect(page('report.md').html).not.toMatch(/DC\.rights|license/);
  });

  it('gives one entry to cite without script', () => {
    expect(page('month.md').html).toContain('王五. 只知道月份[N/OL]. 中国高新技术产业导报，[2022-12]. ');
  });

  it('tells search engines where a page stands, on every page that shows it', () => {
    const shown = pagesOf(site).filter(({ html }) => html.includes('<nav class="breadcrumb"'));
    expect(shown.length).toBeGreaterThan(15);
    for (const built of shown) {
      const list = described(built).find((data) => data['@type'] === 'BreadcrumbList')!;
      const items = list['itemListElement'] as { position: number; name: string; item: string }[];
      const links = /<nav class="breadcrumb".*?<\/nav>/s.exec(built.html)![0].matchAll(/href="([^"]*)"/g);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items.map(({ item }) => item.slice(ORIGIN.length))).toEqual(
        Array.from(links, ([, href]) => href),
      );
    }
  });

  it('describes lists as collections, and the site with its search', () => {
    for (const list of ['zones/kunshan', 'zones', 'authors', 'dates/2023', 'dates/2023/04'])
      expect(described(builtPage(`${list}/index.html`)), list).toContainEqual(
        expect.objectContaining({ '@type': 'CollectionPage', url: `${ORIGIN}/${list}/` }),
      );
    expect(described(builtPage('index.html'))).toMatchObject([
      {
        '@type': 'WebSite',
        name: '试验档案',
        url: `${ORIGIN}/`,
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: `${ORIGIN}/search/?q={search_term_string}` },
        },
      },
    ]);
  });

  it('knows zones and authors by all of their names', () => {
    const zone = builtPage('zones/kunshan/index.html');
    expect(described(zone)).toContainEqual(
      expect.objectContaining({
        '@type': 'CollectionPage',
        about: {
          '@type': 'Place',
          name: '昆山高新区',
          alternateName: ['昆山高新技术产业开发区', '昆山民营科技园'],
          sameAs: ['https://www.wikidata.org/entity/Q42'],
        },
      }),
    );
    expect(zone.html).toContain('昆山民营科技园（1994年—2006年3月）');
    expect(zone.html).toContain('href="https://www.wikidata.org/entity/Q42"');
    const author = builtPage('authors/王伍/index.html');
    expect(described(author)).toContainEqual(
      expect.objectContaining({
        about: {
          '@type': 'Person',
          name: '王伍',
          alternateName: ['王五'],
          sameAs: ['https://isni.org/isni/0000000121032683'],
        },
      }),
    );
    expect(author.html).toContain('articles/month.html');
    for (const old of ['王五', 'old-wang'])
      expect(builtPage(`authors/${old}/index.html`).html).toContain(`/authors/${encodeURI('王伍')}/`);
    const read = (file: string) => JSON.parse(readFileSync(join(site, file), 'utf8')) as unknown;
    expect(read('data/zones.json')).toMatchObject([
      { formerNames: [{ name: '昆山民营科技园', from: '1994', to: '2006-03' }] },
    ]);
    expect(read('data/authors.json')).toContainEqual(expect.objectContaining({ aliases: ['王五'] }));
  });

  it('says nothing that the vocabulary of schema.org does not have, on any page', () => {
    const shapes = oneOfEachShape(pagesOf(site).flatMap(described));
    expect(new Set(shapes.map((data) => data['@type']))).toEqual(
      new Set(['Article', 'BreadcrumbList', 'CollectionPage', 'Dataset', 'NewsArticle', 'WebSite']),
    );
    // One that it does not have is put beside them, so that this can be seen to look: reading the vocabulary takes long.
    const [report] = shapes.filter((data) => data['@type'] === 'NewsArticle');
    expect(vocabularyFaults([...shapes, { ...report, printedPage: '6' }])).toEqual([
      expect.stringContaining('printedPage'),
    ]);
  });

  it('offers every article of a list to Zotero, as the article itself does', () => {
    const offered = (file: string) =>
      elementsOf(builtPage(file), 'span')
        .filter((span) => attribute(span, 'className') === 'Z3988')
        .map((span) => new URLSearchParams(attribute(span, 'title')));
    const lists = {
      'dates/2023': 4,
      'dates/2023/04': 3,
      'dates/2022': 1,
      'zones/kunshan': 5,
      [`issues/2023/05/15/${PAPER}`]: 1,
    };
    for (const [list, count] of Object.entries(lists)) {
      const works = offered(`${list}/index.html`);
      expect(works, list).toHaveLength(count);
      for (const work of works) {
        const item = zoteroItem(builtPage(work.get('rft.identifier')!.slice(ORIGIN.length + 1)));
        expect({
          itemType: work.get('rft.type'),
          title: work.get('rft.title'),
          creators: work.getAll('rft.creator'),
          date: work.get('rft.date'),
          publicationTitle: work.get('rft.source'),
          url: work.get('rft.identifier'),
          language: work.get('rft.language'),
          isDigest: work.has('rft.description'),
        }).toEqual({
          itemType: item.itemType,
          title: item.title,
          creators: item.creators,
          date: item.date,
          publicationTitle: item.publicationTitle,
          url: item.url,
          language: item.language,
          isDigest: item.abstract?.includes('摘编'),
        });
      }
    }
  });

  describe('of a digest', () => {
    /** Reporter of the digest alone: whatever file has the name speaks of the digest. */
    const REPORTER = '解张';
    const ARCHIVE = '试验档案';
    const files = () =>
      filesOf(site)
        .filter((file) => /\.(?:html|xml|json|ndjson|csv)$/.test(file))
        .map((file) => ({ file, text: readFileSync(join(site, file), 'utf8') }))
        .filter(({ text }) => text.includes(REPORTER));
    const ending = (wanted: string) => files().filter(({ file }) => file.endsWith(wanted));

    it('no page names a reporter as author of the archive’s text', () => {
      const found = ending('.html');
      expect(found.length).toBeGreaterThan(5);
      for (const { file } of found) {
        const built = builtPage(file);
        for (const data of described(built))
          expect(JSON.stringify(authorsOf(data)), file).not.toContain(REPORTER);
        expect(metas(built, 'author'), file).toEqual([]);
        expect(metas(built, 'article:author'), file).toEqual([]);
        // Dublin Core and COinS describe the printed article; their abstract says what the archive has.
        if (metas(built, 'DC.creator').includes(REPORTER))
          expect(metas(built, 'og:description')[0]).toMatch(/^本档案摘编/);
        for (const span of elementsOf(built, 'span').filter(
          (one) => attribute(one, 'className') === 'Z3988',
        )) {
          const work = new URLSearchParams(attribute(span, 'title'));
          if (work.getAll('rft.creator').includes(REPORTER))
            expect(work.get('rft.description'), file).toBe(`${ARCHIVE}摘编`);
        }
      }
      expect(page('digest.md').html).toContain(`${ARCHIVE}摘编. ${ORIGIN}/articles/digest.html`);
    });

    it('every feed has the archive as author, the reporters as contributors', () => {
      const found = ending('.xml');
      expect(found.length).toBeGreaterThan(3);
      for (const { file, text } of found)
        for (const [entry] of text.matchAll(
          /<entry>(?:(?!<\/entry>).)*articles\/digest\.html.*?<\/entry>/gs,
        )) {
          const named = (role: string) =>
            Array.from(
              entry.matchAll(new RegExp(`<${role}>\\s*<name>(.*?)</name>`, 'g')),
              ([, name]) => name,
            );
          expect([named('author'), named('contributor')], file).toEqual([[ARCHIVE], [REPORTER, '张旭博']]);
        }
    });

    it('every data file says who wrote the text', () => {
      const rows = ['data/articles.ndjson', 'data/2023.json'].flatMap((file) =>
        readFileSync(join(site, file), 'utf8')
          .split('\n')
          .filter((line) => line.includes(REPORTER))
          .map((line) => JSON.parse(line.replace(/,$/, '')) as object),
      );
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row).toMatchObject({ digest: true, textBy: ARCHIVE });
      const { text } = ending('articles.csv')[0]!;
      expect(text.split('\n').find((line) => line.includes(REPORTER))).toContain(`,true,${ARCHIVE},`);
      const others = files()
        .map(({ file }) => file)
        .filter((file) => !/\.(?:html|xml)$/.test(file));
      // A file that is new here has to say it as well.
      expect(others).toEqual([
        'data/2023.json',
        'data/articles.csv',
        'data/articles.ndjson',
        'data/authors.json',
      ]);
    });
  });
});

/** Authors in a description for search engines, but for those of what a text is based on. */
function authorsOf(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'isBasedOn' ? [] : key === 'author' || key === 'creator' ? [value] : authorsOf(value),
  );
}
