/**
 * Interface texts of the search: the box on every page, the search page, the marks in an article.
 * `{name}` stands for a value. The search page carries its texts as JSON, so scripts hold none.
 */

/** What the box in the header says. */
export interface SearchBoxStrings {
  label: string;
  placeholder: string;
  submit: string;
  suggestions: string;
  suggestionCount: string;
  zone: string;
  topic: string;
  author: string;
  headline: string;
  /** Label of the suggestion that searches the full text. */
  text: string;
  /** That suggestion; `{text}` is what was typed. */
  searchText: string;
  articles: string;
  approximate: string;
  uncertain: string;
}

/** What the bar over an article with marked words says. */
export interface HighlightStrings {
  label: string;
  marked: string;
  none: string;
  previous: string;
  next: string;
  clear: string;
}

/** Columns of an exported table: see `ExportRow` of src/search/types.ts. */
export type ExportColumn =
  | 'title'
  | 'date'
  | 'zones'
  | 'topics'
  | 'authors'
  | 'publication'
  | 'issueDate'
  | 'pageNumber'
  | 'digest'
  | 'permalink';

/** What the script of the search page says. */
export interface SearchPageStrings {
  loading: string;
  loadingBytes: string;
  searching: string;
  /** Why the index, or a part of it, could not be had. */
  faults: Record<'network' | 'missing' | 'damaged' | 'format' | 'other', string>;
  reload: string;
  retry: string;
  found: string;
  foundAll: string;
  shown: string;
  some: string;
  near: string;
  /** Over words that the archive holds and that look or sound like the one typed. */
  meant: string;
  /** Over articles that Pagefind found by words. */
  byWords: string;
  /** The same where the exact search is not to be had. */
  byWordsOnly: string;
  /** The query is longer than what is searched for. */
  cut: string;
  toFilters: string;
  toResults: string;
  offerSome: string;
  offerNear: string;
  nearNone: string;
  noExact: string;
  missing: string;
  none: string;
  noneWords: string;
  noneLimits: string;
  dropLimits: string;
  understood: string;
  /** Before the synonyms that were searched for too. */
  synonymsOn: string;
  /** Before those that were not. */
  synonymsOff: string;
  /** What the chip does: `{also}` are the synonyms, `{typed}` the words of the query. */
  synonymsDrop: string;
  synonymsAdd: string;
  excluded: string;
  quoted: string;
  /** Between words in quotation marks. */
  between: string;
  fields: Record<'title' | 'author' | 'zone' | 'topic' | 'column' | 'year' | 'date' | 'kind', string>;
  more: string;
  moreFailed: string;
  sort: string;
  relevance: string;
  newest: string;
  oldest: string;
  export: string;
  exportCsv: string;
  exportJson: string;
  exporting: string;
  exportingRows: string;
  cancel: string;
  cancelled: string;
  exported: string;
  exportFailed: string;
  exportName: string;
  /** Heads of the columns of an exported table. */
  exportColumns: Record<ExportColumn, string>;
  cite: string;
  citeOf: string;
  cited: string;
  citeFailed: string;
  pageNumber: string;
  inferred: string;
  narrow: string;
  narrowed: string;
  facets: Record<'province' | 'zone' | 'topic' | 'author' | 'year' | 'kind', string>;
  filter: string;
  filterNone: string;
  allValues: string;
  fewerValues: string;
  count: string;
  chips: string;
  drop: string;
  dropAll: string;
  dates: string;
  from: string;
  to: string;
  dateHint: string;
  dateFault: string;
  dateBackwards: string;
  apply: string;
  fromChip: string;
  toChip: string;
  results: string;
  /** Over the hits by year. */
  byYear: string;
  /** Measure of the chart: hits. */
  yearCount: string;
  /** Measure of the chart: hits to a thousand articles of the year. */
  yearShare: string;
  /** Unfolds the table beside the chart. */
  yearTable: string;
  /** Every place of the words, a line each. */
  concordance: string;
  /** `{n}` places in the first `{articles}` of `{total}` articles. */
  concordanceTold: string;
  lineOrders: Record<'results' | 'right' | 'left', string>;
  kwicLeft: string;
  kwicWord: string;
  kwicRight: string;
  kwicArticle: string;
  /** Between words of which one will do. */
  either: string;
  /** Words that are joined before others: `{terms}`. */
  group: string;
  /** A bar of the chart: `{year}`, `{n}` hits, `{share}`. */
  yearBar: string;
  /** Before links to pages of the site that bear the words: a zone, a topic, the help. */
  sitePages: string;
}

/** What the page says on which queries are compared over the years. */
export interface TrendStrings {
  title: string;
  description: string;
  intro: string;
  /** Label of a field: `{n}`. */
  query: string;
  /** What stands in a field that is empty. */
  placeholder: string;
  compare: string;
  /** Legend of the choice between number and share. */
  measure: string;
  count: string;
  share: string;
  working: string;
  /** `{queries}` and their hits, for whoever does not see the chart. */
  told: string;
  /** Between the queries in it. */
  between: string;
  /** One query and its hits: `{query}`, `{n}`. */
  one: string;
  /** One query that was widened by synonyms: `{also}` are they. */
  oneWidened: string;
  /** Follows where a query was widened: how to search for what was typed alone. */
  widened: string;
  nothing: string;
  failed: string;
  /** Name of the chart. */
  chart: string;
  table: string;
  year: string;
  /** Head of a column of a file: `{query}`. */
  countOf: string;
  shareOf: string;
  files: string;
  fileName: string;
  /** Link to this page from the search. */
  link: string;
  noScript: string;
}

/** What the button says that puts an article on the reader's list. */
export interface ListButtonStrings {
  add: string;
  takeOff: string;
  /** A button for whoever does not see what it stands beside: `{label}`, `{title}`. */
  named: string;
  /** `{n}` articles are on the list now. */
  added: string;
  takenOff: string;
  /** Way to the list. */
  look: string;
  damaged: string;
  /** The browser keeps nothing. */
  refused: string;
}

/** What the page of the reader's list says. */
export interface ListStrings {
  title: string;
  description: string;
  intro: string;
  button: ListButtonStrings;
  count: string;
  empty: string;
  up: string;
  down: string;
  /** `{title}` stands at place `{n}`. */
  moved: string;
  takenOff: string;
  reading: string;
  unread: string;
  gone: string;
  /** Names the group of buttons. */
  tools: string;
  print: string;
  clear: string;
  clearAsk: string;
  fileName: string;
  exported: string;
  /** `{n}` are in the file, `{left}` are not. */
  exportedPart: string;
  /** Heads of the columns of the table. */
  columns: Record<'title' | 'authors' | 'date' | 'publication' | 'pageNumber' | 'permalink', string>;
  damaged: string;
  damagedSave: string;
  damagedDrop: string;
  damagedAsk: string;
  noScript: string;
}

/** What the search page says of the searches that a reader keeps. */
export interface SavedSearchStrings {
  title: string;
  note: string;
  /** As for the list of articles; `{n}` searches are kept now. */
  button: ListButtonStrings;
  renameLabel: string;
  renameAsk: string;
  upLabel: string;
  downLabel: string;
  takeOffLabel: string;
  /** `{title}` is its new name. */
  renamed: string;
  /** `{title}` stands at place `{n}`. */
  moved: string;
  takenOff: string;
  damaged: string;
}

/** What the search page itself says. */
export interface SearchStrings {
  box: SearchBoxStrings;
  highlight: HighlightStrings;
  page: SearchPageStrings;
  trends: TrendStrings;
  list: ListStrings;
  saved: SavedSearchStrings;
  title: string;
  description: string;
  noScript: string;
  noScriptBrowse: string;
  browse: string;
  help: string;
  helpRows: [write: string, means: string][];
  examples: string;
  pinyin: string;
  keys: string;
  /** Offline, where a page has not been read before. */
  offlineTitle: string;
  offlineText: string;
}
