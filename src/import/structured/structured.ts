/**
 * The seam between sources that know their structure (saved web pages, tables of articles) and the stages that write
 * articles. A source says what each stretch of its text is; `articles.ts` makes items of it with the same readers of
 * bylines and datelines that plain text goes through.
 */
import type { Control } from '../lines/lines.ts';
import type { Furniture, Doubt } from '../stories/item.ts';
import type { PageFacts } from '../margins/furniture.ts';
import type { SheetText, Run } from '../base/textRun.ts';
import type { PrintedPlaces, Region } from '../geometry/printed.ts';

/** A part of an article's text as its source parts it. */
export interface StructuredBlock {
  type: 'paragraph' | 'heading' | 'verse';
  run: Run;
  indented: boolean;
  /** Where the bold type ends that it begins with, and whether a blank sets that off from the rest. */
  lead?: { to: number; apart: boolean };
}

/** A picture of an article. */
export interface StructuredPicture {
  /** Where the source says it is: an address, or a path beside the page. */
  address?: string;
  /** Where a page shows it, for sources that print pages. */
  region?: Region;
  /** What the source says it shows, for readers who cannot see it. */
  alt?: string;
  /** Lines that print its caption and its credit. */
  lines: Run[];
}

/** One article, each text with its place in the source. */
export interface StructuredArticle {
  column?: Run;
  /** The column of several articles, which the first of them has as its own. */
  columnAbove?: Run;
  /** Marks that are no text. */
  ornaments?: Run[];
  kicker: Run[];
  headline: Run[];
  subtitle: Run[];
  /** Lines that name who wrote it. */
  bylines: Run[];
  /** Names that its source does not show to readers: they count where it shows none. */
  unseenBylines?: Run[];
  blocks: StructuredBlock[];
  pictures: StructuredPicture[];
  /** Address of the article in the paper's electronic edition. */
  url?: string;
  /** What differs from the facts of the page. */
  facts?: PageFacts;
  doubts: Doubt[];
}

/** A source taken apart. */
export interface StructuredPage {
  page: SheetText;
  /** Invisible characters set aside. */
  noise: string;
  /** Control characters among them that stood between letters. */
  controls?: Control[];
  facts: PageFacts;
  /** In reading order. */
  articles: StructuredArticle[];
  /** Characters that belong to no article. */
  furniture: Furniture[];
  /** Where its lines stand, for sources that know it. */
  printed?: PrintedPlaces;
}
