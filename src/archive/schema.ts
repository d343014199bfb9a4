/**
 * The files in which an archive describes itself: site.yaml, zones.yaml, topics.yaml, authors.yaml, pages/*.md.
 * Documented for archivists in docs/content-format.md; messages are faults of the registry in src/problems.
 */
import { z } from 'zod';
import { say } from '../problems/fault.ts';
import { DEVICE_NAME } from '../text/deviceName.ts';
import { redirect } from '../problems/siteAddress.ts';
import { sortKey } from '../dates/edtf.ts';
import { calendarDay, edtfDate } from '../dates/schema.ts';
import type { TopicId, ZoneId } from '../ids.ts';
import { rightsObject } from '../rights/schema.ts';
import { LANGUAGES, type TextSettings } from '../strings/index.ts';
import { menu, type Menu } from './menu.ts';
import type { Theme } from './theme.ts';
import { vocabularies } from './vocabulary.ts';

/** What to say of an id that is none: the one that was meant, where letters tell it. */
function idFault(given: unknown): string {
  const meant = String(given)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9\p{L}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (!ID.test(meant)) return say('registry-id-form');
  return say('registry-id-rewrite', { id: DEVICE_NAME.test(meant) ? `${meant}-1` : meant });
}

/** Text of which something can be seen. */
const visible = z.string().refine((text) => text.trim() !== '', say('field-empty'));

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest id: it names folders, files of feeds and of data, and is typed. */
const LONGEST_ID = 200;
/** A short id made of a long one: its first words. */
const shortened = (given: string) => given.slice(0, 40).replace(/-[^-]*$|-$/, '');

const id = <Id>() =>
  z
    .string()
    .regex(ID, { error: ({ input }) => idFault(input) })
    .refine((value) => value.length <= LONGEST_ID, {
      error: ({ input }) =>
        say('registry-id-long', { length: String(input).length, id: shortened(String(input)) }),
    })
    .refine((value) => !DEVICE_NAME.test(value), {
      error: ({ input }) => say('registry-id-device', { id: String(input) }),
    })
    .transform((value) => value as Id);

/** An address that tells programs which thing is meant: a Wikidata item, an ISNI, a page of its own. */
const sameAs = z.array(z.url({ protocol: /^https?$/, error: say('same-as-form') })).default([]);

/** A name with its years behind it, as people write it: 乙工业园（1996—2012）. */
const WITH_YEARS = /^([^(（\d]+?)[\s(（，,：:]*(\d{4})\s*年?\s*[-—–~～至到]+\s*(\d{4})?\s*年?[)）]?$/u;

/** A former name as it should be written, of a text that stands there instead. */
export function formerIn(text: string): string {
  const [, name = text.trim(), from, to] = WITH_YEARS.exec(text.trim()) ?? [];
  return `{name: ${name}${from ? `, from: ${from}` : ''}${to ? `, to: ${to}` : ''}}`;
}

/** A name that a zone had before. */
export const formerName = z
  .strictObject(
    {
      /** As it was written then. Example: 武进高新技术产业园区. */
      name: visible,
      /** First and last day of it, EDTF, at the precision that is certain. */
      from: edtfDate.optional(),
      to: edtfDate.optional(),
    },
    {
      error: ({ input }) =>
        typeof input === 'string'
          ? say('former-name-form', { text: input.trim(), item: formerIn(input) })
          : undefined,
    },
  )
  .refine(({ from = '', to = '9999' }) => sortKey(from || '0001') <= sortKey(to), {
    path: ['to'],
    error: say('former-name-order'),
  });

/** A zone: whatever the archive files its articles by. Unknown keys are allowed, so that a registry may carry its own notes. */
export const zone = z.object({
  /** Id in pinyin; the permalink is made of it. Example: `kunshan`. */
  id: id<ZoneId>().refine((value) => (value as string) !== 'none', say('zone-id-none')),
  /** Short name, used everywhere on the site. Example: 昆山高新区. */
  name: visible,
  /** Official name. Example: 昆山高新技术产业开发区. */
  officialName: z.string().optional(),
  /** Names safe to match as they stand. */
  aliases: z.array(z.string()).default([]),
  /** Names that mean the zone only in context (新北区, 光谷). */
  weakAliases: z.array(z.string()).default([]),
  /** Provincial unit, short form, as in the tile grid; '' where the archive has none. Example: 江苏. */
  province: z.string().default(''),
  /** Full name of the provincial unit. Example: 江苏省. */
  provinceFull: z.string().optional(),
  /** City, short form. Example: 苏州. */
  city: z.string().default(''),
  /** City, full name. Example: 苏州市. */
  cityFull: z.string().optional(),
  /** County or district, where the zone lies in one. Example: 昆山市. */
  county: z.string().optional(),
  /** Date of national status, EDTF, at the precision that is certain. */
  approved: edtfDate.optional(),
  /** National innovation demonstration zone it belongs to. */
  demonstration: z.string().optional(),
  /** Names it had before, oldest first; articles may name it by them. */
  formerNames: z
    .array(formerName, {
      error: ({ input }) =>
        typeof input === 'string'
          ? say('former-name-form', { text: input.trim(), item: `[${formerIn(input)}]` })
          : undefined,
    })
    .default([]),
  /** The same zone in other registers. */
  sameAs,
  /** Old addresses on the site that lead to it. */
  redirectFrom: z.array(redirect).default([]),
});

/** Columns and rows that a map may have: tiles.css has a rule for each. */
const MOST_TILES = 20;

/** Where the schematic map has a provincial unit. */
export const provinceTile = z.object({
  /** Provincial unit, as zones name it. */
  province: z.string().min(1),
  /** 0-based column and row of the tile. */
  col: z
    .int()
    .min(0)
    .max(MOST_TILES - 1),
  row: z
    .int()
    .min(0)
    .max(MOST_TILES - 1),
});

/** `zones.yaml`. */
export const zonesFile = z.object({ zones: z.array(zone), province_grid: z.array(provinceTile).default([]) });

/** A topic of `topics.yaml`. */
export const topic = z.strictObject({
  /** Id in pinyin or English; the permalink is made of it. Example: `party-building`. */
  id: id<TopicId>(),
  /** Name, as shown. */
  name: visible,
  /** What belongs to the topic, in a sentence. */
  description: z.string().optional(),
  /** Words from which the importer proposes the topic. */
  keywords: z.array(z.string()).default([]),
  /** Old addresses on the site that lead to it. */
  redirectFrom: z.array(redirect).default([]),
});

/** `topics.yaml`. */
export const topicsFile = z.object({ topics: z.array(topic) });

/** An author of `authors.yaml`: whom bylines name. */
export const author = z.strictObject({
  /** Name, as shown. */
  name: visible,
  /** What tells the person apart from another of the same name. Example: 苏州日报. */
  qualifier: visible.optional(),
  /** Other spellings and pen names in bylines. */
  aliases: z.array(visible).default([]),
  /** The same person in other registers. */
  sameAs,
  /** Old addresses on the site that lead to the author's page. */
  redirectFrom: z.array(redirect).default([]),
});

/** `authors.yaml`. */
export const authorsFile = z.object({ authors: z.array(author) });

/** Which days a paper is printed, so that coverage can tell what is missing. */
export const publishingDays = z.strictObject({
  /** Name of the paper, as articles name it in `source`. */
  publication: visible,
  /** Days of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  /** First day on which it appeared in this rhythm. Default: open. */
  from: calendarDay.optional(),
  /** Last such day. Default: open. */
  to: calendarDay.optional(),
  /** Days on which no paper was printed although the weekday is a publishing day. */
  except: z.array(calendarDay).default([]),
  /** Number of pages (版) of a complete issue; an issue with fewer in the archive is partly keyed. */
  pages: z.int().positive().optional(),
});

/** The same, in the order of time. */
const publishingTime = publishingDays.refine(({ from = '', to }) => to === undefined || from <= to, {
  path: ['to'],
  error: say('publishing-order'),
});

/** Whether the path of an address can be decoded: a lone % stands for nothing. */
function isDecodable(address: string): boolean {
  try {
    const { hostname, pathname } = new URL(address);
    return decodeURIComponent(pathname) !== '' && /[a-z\d]/i.test(hostname);
  } catch {
    return false;
  }
}

/** The address without what no page below it could have; undefined where it has nothing of it. */
function bare(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search, hash, username } = new URL(address);
  const path = pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/i, '/');
  if (path === pathname && !/[?#]/.test(address) && search + hash + username === '') return undefined;
  return `${protocol}//${host}${decodeURI(path)}`;
}

/** The address that was meant: without a scheme, with Chinese signs, spaces or backslashes. */
function addressIn(given: unknown): string | undefined {
  const [within = given] = /https?:\/\/[^\s<>()[\]]+/i.exec(String(given)) ?? [];
  const plain = String(within)
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll('\\', '/')
    .replaceAll('。', '.');
  const rest = plain.replace(/^h?t?tps?(?::\/*|\/+)/i, '').replace(/^:?\/+/, '');
  const scheme = /^http(?!s)/i.test(plain) ? 'http' : 'https';
  const address = `${scheme}://${rest}`;
  const isHost = /^(?:[\w-]+\.)+[a-z]{2,}(?:[:/]|$)/i.test(rest);
  return isHost && URL.canParse(address) ? address : undefined;
}

/** The address as it goes over the wire. What is plain ASCII stays as it was written. */
const encoded = (address: string) => (/^[\x21-\x7e]*$/.test(address) ? address : new URL(address).href);

/** `search` in `site.yaml`. */
export const searchSettings = z.strictObject({
  /** Whether the small files of the exact index lie in packs: above 1,000 articles, always, or never. */
  files: z.enum(['auto', 'packed', 'single'], say('search-files-form')).default('auto'),
  /** Whether a word of `synonyms.yaml` finds the others of its group at once, or only offers to. */
  synonyms: z.enum(['on', 'offer'], say('search-synonyms-form')).default('on'),
});

/** A feed of `site.yaml`: what a fixed query finds. */
export const queryFeed = z.strictObject({
  /** Name of the feed. */
  title: visible,
  /** What its address is made of, where that is not the title: a renamed feed keeps its readers with its old title here. */
  id: visible.optional(),
  /** In the language of the search. */
  query: visible,
});

/** Articles on a list page, at most: a page of more is slow on a telephone. */
const MOST_ON_A_PAGE = 200;
const USUAL_SIZE = 20;

/** Largest archive whose database is made, where nothing is said. */
const DATABASE_ARTICLES = 1000;

/** The figure in a text: ２０, 20篇, v2. */
function figureIn(given: unknown): number | undefined {
  const figure = /\d+/.exec(String(given).normalize('NFKC'))?.[0];
  return figure === undefined ? undefined : Number(figure);
}

function sizeIn(given: unknown): number {
  const figure = figureIn(given);
  return figure !== undefined && figure >= 1 && figure <= MOST_ON_A_PAGE ? figure : USUAL_SIZE;
}

/** `site.yaml`. */
export const site = z.strictObject({
  /** Name of the archive, the masthead. */
  title: z
    .string({ error: ({ input }) => (input === undefined ? say('site-title-missing') : undefined) })
    .refine((text) => text.trim() !== '', say('field-empty')),
  /** One sentence for search engines and feeds. */
  description: z.string().default(''),
  /** The paper whose articles these are, where an article names none. */
  publication: z.string().default(''),
  /** Where the site is served. Example: https://archive.example.org/gaoxin/ or, percent-encoded here, …/高新/ */
  baseUrl: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) => {
        const address = addressIn(input);
        return address === undefined ? say('base-url-form') : say('base-url-meant', { address });
      },
    })
    .refine(isDecodable, say('base-url-form'))
    .refine((address) => bare(address) === undefined, {
      error: ({ input }) => say('base-url-rewrite', { address: bare(String(input)) ?? '' }),
    })
    .transform(encoded),
  /** Language of the interface; one of src/strings. */
  language: z.enum(LANGUAGES, say('language-form', { known: LANGUAGES.join('、') })).default('zh-CN'),
  /** Rights in the articles, where an article states none of its own. */
  rights: rightsObject.optional(),
  /** Where readers report errors: the page of an issue tracker for a new issue, or `mailto:`. */
  reportErrors: z
    .string()
    .regex(/^(?:https?:\/\/[^\s/]+\/\S*|mailto:[^\s@?]+@[^\s@?]+)$/, {
      error: ({ input }) =>
        /^[^\s@?:]+@[^\s@?]+$/.test(String(input))
          ? say('report-mail', { address: String(input) })
          : say('report-form'),
    })
    .optional(),
  /** Articles on a full list page. */
  pageSize: z
    .int({ error: ({ input }) => say('page-size-form', { size: sizeIn(input) }) })
    .min(1, say('page-size-form', { size: 1 }))
    .max(MOST_ON_A_PAGE, say('page-size-form', { size: MOST_ON_A_PAGE }))
    .default(USUAL_SIZE),
  /** Two short lines left of the masthead. */
  ears: z.array(z.string()).max(2).default([]),
  /** Path of a logo below public/. */
  logo: z.string().optional(),
  /** On which days each paper appears; several entries where that changed. */
  publishingDays: z.array(publishingTime).default([]),
  /** True adds a service worker that keeps pages already read for reading offline. */
  offline: z.boolean().default(false),
  /** Whether articles also go into a Pagefind bundle: up to 3,000 of them, always, or never. */
  pagefind: z.enum(['auto', 'on', 'off'], say('pagefind-form')).default('auto'),
  /** Whether pictures are drawn for links on social networks: for up to 200 articles, always, or never. */
  cards: z.enum(['auto', 'on', 'off'], say('cards-form')).default('auto'),
  /** How the site is searched. */
  search: searchSettings.prefault({}),
  /** Feeds of fixed queries. */
  feeds: z.array(queryFeed).default([]),
  /** Up to so many articles, the data come as an SQLite database too. */
  databaseArticles: z
    .int({ error: ({ input }) => say('database-form', { number: figureIn(input) ?? DATABASE_ARTICLES }) })
    .min(0, say('database-form', { number: 0 }))
    .default(DATABASE_ARTICLES),
  /** What the archive calls its things, by language. */
  vocabulary: vocabularies,
  /** Navigation and footer, where they are not the usual ones. */
  menu,
  /** Format of the archive's files; see src/archive/faults/notices.ts. */
  formatVersion: z
    .int({ error: ({ input }) => say('number-form', { number: figureIn(input) ?? 2 }) })
    .positive()
    .optional(),
});

/** What stands at the head of a page in `pages/`. */
export const proseFrontMatter = z.strictObject({
  /** Heading of the page. */
  title: visible,
  /** One sentence for search engines. */
  description: z.string().optional(),
});

/** An entry of the registry. */
export type Zone = z.output<typeof zone>;
/** Where the map has a provincial unit. */
export type ProvinceTile = z.output<typeof provinceTile>;
/** A topic. */
export type Topic = z.output<typeof topic>;
/** An author of the registry. */
export type Author = z.output<typeof author>;
/** `site.yaml`, with its menus resolved, the texts of `strings.yaml`, and the theme. */
export type Site = z.output<typeof site> &
  Pick<TextSettings, 'ownTexts'> & {
    /** Resolved by src/archive/load.ts. */
    menus?: Menu;
    theme?: Theme;
  };
/** When a paper is printed. */
export type PublishingDays = z.output<typeof publishingDays>;

/** A page written by the archive, such as about or help. */
export interface ProseInput {
  /** File name without `.md`; the permalink is made of it. Example: `about`. */
  name: string;
  title: string;
  description?: string;
  /** Its text, rendered. */
  html: string;
  /** The same without marks, by paragraph. */
  paragraphs: string[];
  /** Path below the content folder, as the file system spells it. */
  file?: string;
  /** What its text links to on the site, as typed; pictures too. */
  links?: string[];
}
