/** What we use of wawoff2, which brings no types: Google's WOFF2, compiled to WebAssembly. */
declare module 'wawoff2' {
  const wawoff2: {
    /** @returns the font as TrueType */
    decompress(woff2: Uint8Array): Promise<Uint8Array>;
  };
  export default wawoff2;
}
