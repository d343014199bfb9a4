/** What the importer makes of a page, stage by stage. */
import type { Kind } from '../../articles/schema.ts';
import type { Byline } from '../roles/byline.ts';
import type { PageFacts } from '../margins/furniture.ts';
import type { Jump } from '../margins/jump.ts';
import type { Run } from '../base/textRun.ts';
import type { Region } from '../geometry/printed.ts';

/** How sure a guess is. */
export type Confidence = 'high' | 'medium' | 'low';

/** A guess that a person should look at. */
export interface Doubt {
  /** Name of the field in the JSON report: headline, authors, zones, date, body … */
  field: string;
  confidence: Confidence;
  /** Why, and what to look at, in Chinese. */
  reason: string;
  /** Name of the rule that doubts, where its worth is measured (verdicts/calibration.ts). */
  evidence?: string;
  /** The stretch of the page's text that it is about, where it is not the whole field. */
  at?: { start: number; end: number };
}

/** A part of an article's text. */
export interface BodyPart {
  type: 'paragraph' | 'heading' | 'verse';
  run: Run;
  /** Begins with an indent on the page. */
  indented: boolean;
}

/** A picture of an item: what is printed with it, and where it is. */
export interface ImagePart {
  caption?: Run;
  credit?: Run;
  /** Who took it, as printed for several pictures or in the byline: its characters are those of that place. */
  creditElsewhere?: Run;
  /** Numbers that its credit names and no caption of its item has: pictures of another one (`settleCredits`). */
  numbers?: readonly number[];
  /** Where the source says the picture is: an address, or a path beside the page. */
  address?: string;
  /** Where a page shows it. */
  region?: Region;
  /** What the source says it shows. */
  alt?: string;
  /** The picture itself, when it was found: the name it gets in the archive. */
  file?: string;
}

/** Characters that belong to no field. */
export interface Furniture {
  run: Run;
  /** What they are: page-head, dateline, byline-mark, credit-label, jump … */
  role: string;
}

/** One item of a page. Everything in it is made of runs, so that each character can be accounted for. */
export interface Item {
  column?: Run;
  /** The column of a row of briefs: its characters are those of the first, which has it as `column`. */
  columnAbove?: Run;
  kicker?: Run;
  /** Parts of the headline, as printed on lines of their own. Empty when the page prints none. */
  headline: Run[];
  /** The mark before its headline: the next one of a row of briefs has it, too. */
  mark?: string;
  subtitle: Run[];
  authors: Byline[];
  dateline?: string;
  body: BodyPart[];
  images: ImagePart[];
  jumps: Jump[];
  kind: Kind;
  furniture: Furniture[];
  doubts: Doubt[];
  /** Nothing more belongs to it: its byline stood at the end, or a jump did. */
  closed: boolean;
  /** The office that signs it at its end; the characters are in the body. */
  signedBy?: string;
  /** Its byline stands between headline and text. */
  signedAtTop: boolean;
  /** A box that names those who talk opens the text. */
  box?: boolean;
  /** A box beside an article: its label is its headline or its column. */
  beside?: boolean;
  /** Parts of the body that stood above the headline: 核心提示 and its text. */
  deck?: number;
  /** True for a picture with its text under no headline. */
  photo: boolean;
  /** Address of the article in the paper's electronic edition. */
  url?: string;
  /** What differs from the facts of the page, where its source tells them for each article. */
  facts?: PageFacts;
}

/** An item with nothing in it. */
export function emptyItem(): Item {
  return {
    headline: [],
    subtitle: [],
    authors: [],
    body: [],
    images: [],
    jumps: [],
    kind: 'news',
    furniture: [],
    doubts: [],
    closed: false,
    signedAtTop: false,
    photo: false,
  };
}
