import { notFound } from '../../urls.ts';
import type { Page } from './parts/page.ts';

/** The page a host shows for an address that leads nowhere. */
export function notFoundPage(): Page {
  return { kind: 'notFound', path: notFound(), params: {}, props: {} };
}
