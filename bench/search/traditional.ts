import { Converter } from 'opencc-js/cn2t';

/** Simplified to traditional characters as OpenCC writes them. */
export const traditionalOf: (text: string) => string = Converter({ from: 'cn', to: 't' });
