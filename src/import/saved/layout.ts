/**
 * What the page of one e-paper platform looks like, as data: one small file each in `layouts/`. Each field is a list
 * of CSS selectors; the first that finds text counts. A field that is left out is read by its place (`headByPlace.ts`).
 */

/** A platform's page. */
export interface Layout {
  /** Platform, as the report names it. */
  name: string;
  /** The page is of this platform when every one of them finds something. */
  marks: string[];
  /** Or when its address is of this form. */
  address?: RegExp;
  title?: string[];
  kicker?: string[];
  subtitle?: string[];
  /** Rows before and after the headline that share one class: those before are the kicker, those after the subtitle. */
  beside?: string;
  author?: string[];
  column?: string[];
  /** Where date, page number and page name are printed. */
  facts?: string[];
  body?: string[];
  /** Frames of pictures that stand outside the text. */
  pictures?: string[];
  captions?: string[];
  /** Paragraphs in the text that are none: notes, tools. */
  drop?: string[];
  /** Links to the pages of the issue, in order. */
  pages?: string;
  /** Links to the articles of this page, in order. */
  articles?: string;
}

/** Bodies that publishing systems mark in the same way whatever the page around them looks like. */
export const COMMON_BODIES = ['founder-content', '#ozoom', '.founder-content'];
/** Links of lists and image maps, whatever the platform. */
export const COMMON_ARTICLES =
  'map[name=PagePicMap] area[href], map area[href], #titleList a[href], #articlelist a[href], .news-list a[href], .newslist a[href], #artPList1 a[href], .main-ed-articlenav-list a[href], #btdh a[href]';
/** The same for the pages of an issue. */
export const COMMON_PAGES =
  'a#pageLink, #pageList a[href], #layoutlist a[href], .newsNav a[href], .bmname a[href], .main-ednav-nav a[href]';
