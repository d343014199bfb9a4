import type { Catalogue } from '../catalogue/catalogue.ts';
import { home } from '../urls.ts';
import { cardOf, type Card } from './card.ts';
import type { Page } from './page.ts';

/** The front page. */
export interface HomeProps {
  latest: Card[];
  total: number;
}

/** The front page of the archive. */
export function homePage(catalogue: Catalogue): Page<HomeProps> {
  const latest = catalogue.articles.slice(-12).reverse();
  return {
    kind: 'home',
    path: home(),
    params: {},
    props: { latest: latest.map((article) => cardOf(article, catalogue)), total: catalogue.articles.length },
  };
}
