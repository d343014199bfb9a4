/** A newspaper article as something to be cited: all that any style or format needs, and nothing of the site. */

/** Someone or something that a byline names. */
export interface Contributor {
  name: string;
  /** An agency, a desk, an editorial board: cited whole, never taken apart. */
  organisation: boolean;
}

/** What is cited. Plain JSON, so that a page can hand it to its script. */
export interface CitedWork {
  /** The headline in one line. */
  title: string;
  subtitle?: string;
  /** In printed order. */
  authors: Contributor[];
  /** Day of the printed issue, else the article's date; EDTF. */
  date: string;
  /** The date was not printed. */
  dateInferred?: boolean;
  publication?: string;
  /** 版; a number, a range (`1-8`) or a text such as `A03`. */
  pageNumber?: string;
  /** Name of the page's section. */
  section?: string;
  /** Language of the article. Example: `zh-CN`. */
  language: string;
  /** Permanent address in the archive. */
  url: string;
  /** Title of the archive. */
  archive: string;
  /** The archive's text is a digest of the printed article. */
  digest?: boolean;
}
