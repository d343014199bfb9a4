/** opencc-js has no types for its raw dictionaries: `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}

declare module 'opencc-js/cn2t' {
  /** Makes a converter between forms of Chinese. */
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
