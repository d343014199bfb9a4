/**
 * What lies on the review desk: a page's text, and its characters laid out as pieces of articles. Plain JSON, so that it
 * can be kept on disk as it is. Operations (operations.ts) change how the pieces lie, never a character.
 */
import type { Author } from '../../articles/schema.ts';
import type { Span } from '../../import/base/textRun.ts';
import type { PrintedPlaces } from '../../import/geometry/printed.ts';
import type { Confidence } from '../../import/stories/item.ts';

/** What a piece of text is to its article. */
export const ROLES = [
  'column',
  'kicker',
  'headline',
  'subtitle',
  'byline',
  'paragraph',
  'heading',
  'verse',
  'caption',
  'credit',
  'furniture',
] as const;
/** One of them. */
export type PieceRole = (typeof ROLES)[number];

/** The source as it was read; it never changes. */
export interface Sheet {
  /** Name of the file, without its folder. */
  name: string;
  encoding: string;
  text: string;
  /** Where its lines stand, for printed pages. */
  printed?: PrintedPlaces;
  /** Characters that stood for others, and what they were read as. */
  changed: { from: string; to: string }[];
  /** What was set aside before the text was read. */
  aside: { text: string; role: string }[];
}

/** A stretch of the sheet with one role. */
export interface Piece {
  id: string;
  spans: Span[];
  role: PieceRole;
  /** What kind of furniture it is (page-head, dateline, unplaced …). */
  label?: string;
  /** Begins with an indent on the page. */
  indented?: boolean;
  /** Picture that a caption or credit belongs to. */
  picture?: number;
}

/** What an archivist fills in; absent or '' where nothing is known. */
export interface Form {
  /** EDTF; '' where it is missing. */
  date: string;
  dateInferred: string;
  dateline: string;
  kind: string;
  /** Names or ids, as typed. */
  zones: string[];
  topics: string[];
  authors: { name: string; role?: string }[];
  publication: string;
  issueDate: string;
  pageNumber: string;
  section: string;
  continuedOn: string;
  continuedFrom: string;
  url: string;
  /** Still to be looked at: written as a draft whatever the doubts. */
  keepDraft: boolean;
  /** Written although it resembles another article. */
  near: boolean;
}

/** A doubt of the importer, until somebody has looked. */
export interface DeskDoubt {
  id: string;
  field: string;
  confidence: Confidence;
  reason: string;
  /** The stretch of the sheet that it is about, where it is not the whole field. */
  at?: Span;
  settled: boolean;
}

/** An article as it is laid out now. Pieces of the text stand in reading order. */
export interface DeskArticle {
  id: string;
  pieces: Piece[];
  pictures: number[];
  form: Form;
  doubts: DeskDoubt[];
  /** Where the column of a row of briefs stands, for those that do not have it among their pieces. */
  columnAbove?: Span[];
}

/** A picture of an article. */
export interface DeskPicture {
  file?: string;
  alt?: string;
  /** Where its credit stands, for those that do not have it among their pieces. */
  creditElsewhere?: Span[];
}

/** Everything that can be changed. */
export interface Desk {
  articles: DeskArticle[];
  /** Pieces that belong to no article. */
  margin: Piece[];
  pictures: Record<number, DeskPicture>;
  /** Number of the next piece, picture or article. */
  next: number;
  /** Entries for import.yaml that the archivist does not want (lessons.ts). */
  unwanted: string[];
  /** What the paper calls zones, as the archivist says. */
  aliases: { name: string; zone: string }[];
}

/** An author of the form as the front-matter has it. */
export function authorOf({ name, role }: Form['authors'][number]): string | Author {
  return role ? { name, role } : name;
}
