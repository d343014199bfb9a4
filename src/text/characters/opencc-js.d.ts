/** opencc-js has no types for its raw dictionaries: `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
