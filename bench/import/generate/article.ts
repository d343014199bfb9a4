/** Invented articles, their parts known before they are printed. */
import type { TrueArticle } from '../facts.ts';
import type { Dice } from './dice.ts';
import {
  COLUMNS,
  further,
  headline,
  headlineWithout,
  kickerWords,
  opening,
  personNames,
  subheads,
  subtitleWords,
} from './prose.ts';

/** A zone that articles are about. */
export interface Zone {
  id: string;
  name: string;
}

/** A part of a text. */
export interface Part {
  type: 'paragraph' | 'heading';
  text: string;
}

/** An article before it is printed. */
export interface Made {
  zone: Zone;
  /** Null for an item that the page prints without a headline. */
  title: string | null;
  kicker?: string;
  subtitle?: string;
  column?: string;
  authors: string[];
  parts: Part[];
  /** Who took its picture. */
  credit?: string;
  /** It is a picture with its text. */
  photo?: boolean;
}

/** What pages have in common. */
export interface World {
  dice: Dice;
  zones: Zone[];
  /** Day of the issue, `YYYY-MM-DD`. */
  issue: string;
}

/** What an article has. */
export interface Wish {
  /** Paragraphs, subheads not counted. */
  paragraphs?: number;
  /** Sentences of a paragraph. */
  sentences?: number;
  authors?: number;
  subheads?: number;
  kicker?: boolean;
  subtitle?: boolean;
  column?: boolean;
  /** Share of names that no list has. */
  rare?: number;
}

/** An article about a zone. */
export function makeArticle({ dice, issue }: World, zone: Zone, wish: Wish = {}): Made {
  const count = wish.paragraphs ?? dice.between(1, 4);
  const paragraphs = [
    opening(dice, zone.name, issue, wish.sentences),
    ...Array.from({ length: count - 1 }, () => further(dice, wish.sentences)),
  ];
  const named = !wish.subtitle || dice.chance(0.3);
  return {
    zone,
    title: named ? headline(dice, zone.name) : headlineWithout(dice),
    ...(wish.kicker ? { kicker: kickerWords(dice) } : {}),
    ...(wish.subtitle ? { subtitle: subtitleWords(dice, zone.name) } : {}),
    ...(wish.column ? { column: dice.pick(COLUMNS) } : {}),
    authors: personNames(dice, wish.authors ?? dice.pick([0, 1, 1, 1, 2, 2, 3]), wish.rare),
    parts: withSubheads(paragraphs, subheads(dice, wish.subheads ?? 0)),
  };
}

/** Articles about different zones. */
export function makeArticles(world: World, count: number, wish: Wish = {}): Made[] {
  const made: Made[] = [];
  for (const zone of world.dice.some(world.zones, count)) {
    let article = makeArticle(world, zone, wish);
    // No paper prints one headline twice.
    while (made.some(({ title }) => title === article.title)) article = makeArticle(world, zone, wish);
    made.push(article);
  }
  return made;
}

function withSubheads(paragraphs: string[], heads: string[]): Part[] {
  const parts: Part[] = paragraphs.map((text) => ({ type: 'paragraph', text }));
  const each = Math.max(1, Math.floor((paragraphs.length - 1) / Math.max(1, heads.length)));
  heads
    .map((text, order): [number, Part] => [1 + order * each, { type: 'heading', text }])
    .reverse()
    .forEach(([at, part]) => parts.splice(at, 0, part));
  return parts;
}

/** Paragraphs of an article. */
export function paragraphsOf({ parts }: Made): string[] {
  return parts.flatMap(({ type, text }) => (type === 'paragraph' ? [text] : []));
}

/** What the importer should make of it. */
export function truthOf(made: Made): TrueArticle {
  const { title, kicker, subtitle, column, authors, parts, credit, photo, zone } = made;
  const headings = parts.flatMap(({ type, text }) => (type === 'heading' ? [text] : []));
  return {
    title,
    ...(kicker ? { kicker } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(column ? { column } : {}),
    authors,
    zones: [zone.id],
    paragraphs: paragraphsOf(made).length,
    ...(headings.length > 0 ? { headings } : {}),
    ...(credit ? { credit } : {}),
    ...(photo ? { photo } : {}),
  };
}
