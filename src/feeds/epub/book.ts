/**
 * An EPUB 3.2 of some articles: a title page, a table of contents and a chapter for each, to read on any device and
 * without a network. Pure: the same articles give the same files, without a clock.
 */
import type { ArticleRecord } from '../../articles/record.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { urnOf } from '../../citation/urn.ts';
import { updatedOf } from '../entry.ts';
import { chapter, chapterFile, type ChapterContext, type ChapterPicture } from './chapter.ts';
import { contents } from './contents.ts';
import { container, packageDocument, type BookHead, type Item } from './packageDocument.ts';
import { titlePage } from './titlePage.ts';

/** Which articles a book is of. */
export interface Selection {
  /** Name without the archive's. Example: `昆山高新区`. */
  label: string;
  /** What tells it from other books of the archive. Example: `zone/kunshan`. */
  id: string;
  /** Oldest first, at least one. */
  articles: readonly ArticleRecord[];
}

/** A book: its files in order, the first of them uncompressed, and the pictures to be drawn. */
export interface Book {
  files: readonly (readonly [path: string, text: string])[];
  pictures: readonly ChapterPicture[];
}

const STYLE = `body { line-height: 1.7; }
h1 { font-size: 1.4em; line-height: 1.35; }
h2 { font-size: 1.1em; }
.kicker, .subtitle, .meta, .note, figcaption { font-size: 0.9em; }
.note { border-left: 0.2em solid; padding-left: 0.6em; }
figure { margin: 1em 0; }
img { max-width: 100%; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.4em; }
`;

/**
 * Makes a book.
 * @param markdownOf the text of an article, after its front-matter
 */
export function book(
  catalogue: Catalogue,
  { label, id, articles }: Selection,
  markdownOf: (article: ArticleRecord) => string,
): Book {
  const { site } = catalogue.archive;
  const context: ChapterContext = {
    catalogue,
    chapterOf: new Map(articles.map((article, place) => [article.id, chapterFile(place)])),
    language: site.language === 'en' ? 'zh-CN' : site.language,
  };
  const chapters = articles.map((article) => chapter(article, markdownOf(article), context));
  const pictures = [
    ...new Map(chapters.flatMap((one) => one.pictures).map((one) => [one.name, one])).values(),
  ];
  const head: BookHead = {
    title: `${label} · ${site.title}`,
    identifier: urnOf(`epub/${id}`, site),
    language: context.language,
    modified: articles
      .map((article) => updatedOf(article, catalogue))
      .sort()
      .at(-1)!,
    site,
  };
  const items: Item[] = [
    { id: 'title', href: 'title.xhtml', type: 'application/xhtml+xml', inSpine: true },
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav', inSpine: true },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...chapters.map((_, place): Item => {
      const href = chapterFile(place);
      return { id: `c${place + 1}`, href, type: 'application/xhtml+xml', inSpine: true };
    }),
    ...pictures.map(({ name }, place): Item => ({
      id: `i${place + 1}`,
      href: `pictures/${name}`,
      type: 'image/jpeg',
    })),
  ];
  return {
    files: [
      ['mimetype', 'application/epub+zip'],
      ['META-INF/container.xml', container()],
      ['EPUB/package.opf', packageDocument(head, items)],
      ['EPUB/title.xhtml', titlePage(head, label, articles.length)],
      ['EPUB/nav.xhtml', contents(articles, catalogue, context.language)],
      ['EPUB/style.css', STYLE],
      ...chapters.map(({ text }, place) => [`EPUB/${chapterFile(place)}`, text] as const),
    ],
    pictures,
  };
}
