/** The part of the package `edtf` that is used here; it ships no types of its own. */
declare module 'edtf' {
  interface ParsedEdtf {
    type: string;
    /** Year, month (0 to 11), day, as far as given. */
    values: number[];
    approximate?: unknown;
    uncertain?: unknown;
  }
  /** @throws {Error} where the text is not EDTF of the level */
  export function parse(text: string, options?: { level?: 0 | 1 | 2; types?: string[] }): ParsedEdtf;
}
