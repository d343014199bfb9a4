/** One article as a chapter of a book. */
import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { renderBody } from '../../markdown/render.ts';
import { allowsBulk } from '../../rights/statements.ts';
import { pictureFile } from '../../site/views/parts/pictures.ts';
import { formatDate } from '../../strings/formatDate.ts';
import { stringsOf } from '../../strings/index.ts';
import { article as articleUrl, idAt, type SitePath } from '../../urls.ts';
import { absolute } from '../absolute.ts';
import { xhtmlPage } from './xhtml.ts';

/** What all chapters of a book need. */
export interface ChapterContext {
  catalogue: Catalogue;
  /** Files of the chapters by the article's id. */
  chapterOf: ReadonlyMap<string, string>;
  /** Language of the articles. */
  language: string;
}

/** A picture of the book. */
export interface ChapterPicture {
  /** In `pictures/`. */
  name: string;
  /** Path below the content folder. */
  file: string;
}

/** File of the chapter at a place. */
export const chapterFile = (place: number) => `c${String(place + 1).padStart(5, '0')}.xhtml`;

/**
 * A chapter; of a text that may not be given away, what the article is and where it can be read.
 * @param markdown the text after the front-matter
 */
export function chapter(
  article: ArticleRecord,
  markdown: string,
  context: ChapterContext,
): { text: string; pictures: ChapterPicture[] } {
  const { catalogue, language } = context;
  const isOpen = allowsBulk(article.rights?.statement);
  const pictures: ChapterPicture[] = [];
  const embedded = (src: string) => {
    const picture = embeddedPicture(article, src, catalogue);
    if (picture) pictures.push(picture);
    return picture && `pictures/${picture.name}`;
  };
  const content = isOpen
    ? [...figures(article, embedded), ...bodyOf(article, markdown, context, embedded)]
    : [h('p', { className: 'note' }, stringsOf(catalogue.archive.site).browse.epub.withheld)];
  const text = xhtmlPage({ title: article.title, language }, [
    ...headOf(article, catalogue),
    ...content,
    ...footOf(article, catalogue),
  ]);
  return { text, pictures };
}

/** Only pictures that the archive holds have a file. Named by its path: the same in every book. */
function embeddedPicture(
  { file }: ArticleRecord,
  src: string,
  { pictures }: Catalogue,
): ChapterPicture | undefined {
  const path = pictureFile(file, src);
  if (!pictures.has(path)) return undefined;
  return { name: `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.jpg`, file: path };
}

function headOf(article: ArticleRecord, { archive }: Catalogue): Element[] {
  const t = stringsOf(archive.site);
  const { kicker, headline, titleSupplied, subtitle, authors, source, date, dateInferred } = article;
  const title = headline.join('').trim();
  const printed = [
    source?.publication,
    formatDate(source?.issueDate ?? date, t) +
      (dateInferred && !source?.issueDate ? t.joiner.brackets(t.date.inferred) : ''),
    source?.pageNumber && t.article.pageOf(source.pageNumber),
  ].filter(Boolean);
  const byline = authors.map(({ name, role }) => (role ? `${role} ${name}` : name)).join(t.joiner.list);
  return [
    ...(kicker ? [h('p', { className: 'kicker' }, kicker)] : []),
    h('h1', titleSupplied ? `${t.joiner.supplied[0]}${title}${t.joiner.supplied[1]}` : title),
    ...(subtitle ? [h('p', { className: 'subtitle' }, subtitle)] : []),
    h('p', { className: 'meta' }, [byline, printed.join(t.joiner.clause)].filter(Boolean).join('　')),
    ...(article.digestText ? [h('p', { className: 'note' }, t.article.digest)] : []),
  ];
}

function footOf(article: ArticleRecord, { archive }: Catalogue): Element[] {
  const t = stringsOf(archive.site);
  const url = absolute(archive.site, articleUrl(article.id));
  const { rights, corrections } = article;
  return [
    ...corrections.map(({ date, note, of }) =>
      h(
        'p',
        { className: 'note' },
        `${of ? t.article.errorOf[of] : t.article.correctedOn(formatDate(date, t))}${t.joiner.colon}${note}`,
      ),
    ),
    ...(rights ? [h('p', { className: 'meta' }, h('a', { href: rights.statement }, rights.statement))] : []),
    h('p', { className: 'meta' }, [`${t.article.permalink}${t.joiner.colon}`, h('a', { href: url }, url)]),
  ];
}

function figures({ images }: ArticleRecord, embedded: (src: string) => string | undefined): Element[] {
  return images.map(({ src, alt = '', caption, credit }) => {
    const file = src && embedded(src);
    return h('figure', [
      ...(file ? [h('img', { src: file, alt })] : []),
      h('figcaption', [caption, credit].filter(Boolean).join('　')),
    ]);
  });
}

/** The body; its pictures lie in the book, its links lead to chapters or to the site. */
function bodyOf(
  article: ArticleRecord,
  markdown: string,
  { catalogue, chapterOf }: ChapterContext,
  embedded: (src: string) => string | undefined,
) {
  const tree = rehype().data('settings', { fragment: true }).parse(renderBody(markdown).html) as Root;
  const { site } = catalogue.archive;
  const here = absolute(site, articleUrl(article.id));
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') {
      const file = embedded(String(node.properties['src'] ?? ''));
      if (file) node.properties = { src: file, alt: String(node.properties['alt'] ?? '') };
      else Object.assign(node, h('em', String(node.properties['alt'] ?? '')));
    }
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && !href.startsWith('#'))
      node.properties['href'] = linkIn(href, here, site.baseUrl, chapterOf);
  });
  return tree.children.filter((child) => child.type !== 'doctype');
}

/** Where a link of a text leads from inside the book. */
function linkIn(href: string, here: string, baseUrl: string, chapterOf: ChapterContext['chapterOf']): string {
  if (!URL.canParse(href, here)) return here;
  const { href: full, hash } = new URL(href, here);
  const base = new URL(baseUrl).href.replace(/\/?$/, '/');
  const path = `/${full.slice(base.length).replace(/[?#].*$/, '')}`;
  const isArticle = full.startsWith(base) && /^\/articles\/.+\.html$/.test(path);
  const chapter = isArticle ? chapterOf.get(idAt(path as SitePath)) : undefined;
  return chapter === undefined ? full : chapter + hash;
}
