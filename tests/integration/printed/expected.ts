/** What pages and files ought to show of an article, by the names that `shown.ts` uses. */
import type { DataEntry } from './dataFiles.ts';
import type { Typed } from './typed.ts';

/** Texts by the name of what they are. */
export type Texts = Record<string, string[]>;

type Given = (string | undefined)[];
const given = (texts: Given): string[] => texts.filter((text) => text !== undefined);

interface Fields {
  title: string;
  names: string[];
  roles: string[];
  section: string | undefined;
  publication: string;
  captions: string[];
  credits: string[];
  corrections: string[];
}

function fieldsOf({ data }: Typed): Fields {
  const authors = data.authors as (string | { name: string; role: string })[];
  const source = (data.source ?? {}) as { publication?: string; section?: string };
  const images = (data.images ?? []) as { caption: string; credit: string }[];
  return {
    title: data.title,
    names: authors.map((one) => (typeof one === 'string' ? one : one.name)),
    roles: authors.flatMap((one) => (typeof one === 'string' ? [] : one.role)),
    section: source.section,
    publication: source.publication ?? '本报',
    captions: images.map(({ caption }) => caption),
    credits: images.map(({ credit }) => credit),
    corrections: ((data.corrections ?? []) as { note: string }[]).map(({ note }) => note),
  };
}

/** The article's own page, with citation and metadata. */
export function expectedPage(article: Typed): Texts {
  const { data, body } = article;
  const { title, names, roles, section, publication, captions, credits, corrections } = fieldsOf(article);
  const summary = given([data.summary]);
  return {
    title: [title],
    kicker: given([data.kicker]),
    subtitle: given([data.subtitle]),
    authors: names,
    roles,
    column: given([data.column]),
    dateline: given([data.dateline]),
    body: [body],
    captions,
    credits,
    corrections,
    cited: given([title, data.subtitle, publication, section]),
    citedAuthors: names,
    linkedTitle: [title],
    metaTitle: [title],
    metaAuthors: names,
    ...(summary.length > 0 && { description: summary }),
    // Sentences that name several things: each must stand in them.
    'in citation': [title, ...names.slice(0, 3), publication],
    'in sourceLine': [title, ...names, publication],
    'in facts': given([section, publication, data.column]),
    'in notes': given([data.dateInferred?.replace(/。$/, '')]),
  };
}

const letters = (text: string) => text.replaceAll(/[\p{P}\p{Z}\p{S}\s]+/gu, '');

/** A card in a list. */
export function expectedCard(article: Typed, card: Texts): Texts {
  const { title, names } = fieldsOf(article);
  const { summary } = article.data;
  // One that only says the headline again gives way to the opening of the text.
  const isDeck = summary && !letters(title).includes(letters(summary));
  return {
    title: [title],
    // A list may leave excerpt and byline out.
    ...(isDeck && card['excerpt']!.length > 0 && { excerpt: [summary] }),
    ...(card['authors']!.length > 0 && { authors: names }),
  };
}

/** The article in an issue as the issue's paper copy has it. */
export function expectedInIssue(article: Typed): Texts {
  const { data, body } = article;
  const { title, names, captions, credits } = fieldsOf(article);
  return {
    title: [title],
    kicker: given([data.kicker]),
    subtitle: given([data.subtitle]),
    authors: names.length > 0 ? [names.join('、')] : [],
    dateline: given([data.dateline]),
    body: [body],
    captions: captions.map((caption, index) => `${caption} 图片来源：${credits[index]}`),
  };
}

/** A block of `data/texts.txt`. */
export function expectedText(article: Typed): Texts {
  const { title, publication } = fieldsOf(article);
  return { title: [title], publication: [publication], body: [article.body] };
}

/** What was corrected, and the names of which there is a page each. */
export const expectedCorrections = (article: Typed): string[] => fieldsOf(article).corrections;
export const expectedNames: Record<'authors' | 'columns', (article: Typed) => string[]> = {
  authors: (article) => fieldsOf(article).names,
  columns: ({ data }) => given([data.column]),
};

/** An entry of the files below `data/`, beside what it holds. */
export function expectedData(article: Typed, entry: DataEntry): { typed: Texts; shown: Texts } {
  const { data } = article;
  const { names, roles, section, publication, captions, credits, corrections } = fieldsOf(article);
  const texts = ['title', 'subtitle', 'kicker', 'dateline', 'column'] as const;
  const authors: { name: string; role?: string }[] = entry['authors']!;
  const source: { publication: string; section?: string } = entry['source']!;
  const images: { caption: string; credit: string }[] = entry['images'] ?? [];
  const notes: { note: string }[] = entry['corrections'] ?? [];
  return {
    typed: {
      ...Object.fromEntries(texts.map((name) => [name, given([data[name]])])),
      ...(data.summary && { summary: [data.summary] }),
      names,
      roles,
      source: given([publication, section]),
      captions,
      credits,
      corrections,
      ...(entry['text'] !== undefined && { text: [article.body] }),
    },
    shown: {
      ...Object.fromEntries(texts.map((name) => [name, given([entry[name]])])),
      summary: given([entry['summary']]),
      names: authors.map(({ name }) => name),
      roles: authors.flatMap(({ role }) => role ?? []),
      source: given([source.publication, source.section]),
      captions: images.map(({ caption }) => caption),
      credits: images.map(({ credit }) => credit),
      corrections: notes.map(({ note }) => note),
      text: given([entry['text']]),
    },
  };
}
