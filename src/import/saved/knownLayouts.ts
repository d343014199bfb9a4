/** All layouts, the more particular before the more general. */
import type { Layout } from './layout.ts';
import { find, type SavedDocument } from './document/document.ts';
import { aviationNews } from './layouts/aviationNews.ts';
import { beijingDaily } from './layouts/beijingDaily.ts';
import { economicDaily } from './layouts/economicDaily.ts';
import { founderClassic } from './layouts/founderClassic.ts';
import { guangmingClassic } from './layouts/guangmingClassic.ts';
import { jiangsu } from './layouts/jiangsu.ts';
import { nanfang } from './layouts/nanfang.ts';
import { peoplesDaily } from './layouts/peoplesDaily.ts';
import { peoplesDailyClassic } from './layouts/peoplesDailyClassic.ts';
import { publicAccount } from './layouts/publicAccount.ts';
import { scienceDaily } from './layouts/scienceDaily.ts';
import { zhejiang } from './layouts/zhejiang.ts';

/** In the order in which they are tried. */
export const LAYOUTS: Layout[] = [
  publicAccount,
  aviationNews,
  scienceDaily,
  jiangsu,
  guangmingClassic,
  peoplesDailyClassic,
  peoplesDaily,
  beijingDaily,
  founderClassic,
  zhejiang,
  nanfang,
  economicDaily,
];

/** @returns the layout whose marks the page bears; undefined when the page is in no table */
export function layoutOf(document: SavedDocument): Layout | undefined {
  return LAYOUTS.find(({ marks }) => marks.every((mark) => find(document, mark).length > 0));
}
