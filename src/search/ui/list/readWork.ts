/** What an article's own page says of it, as something to be cited. */
import type { CitedWork } from '../../../citation/work.ts';

/** `gone`: the archive has the article no more; `unread`: it could not be asked. */
export type Reading = { state: 'read'; work: CitedWork } | { state: 'gone' } | { state: 'unread' };

/** Answers that say that nothing is there: not found, withdrawn. */
const NOTHING_THERE = new Set([404, 410]);

/**
 * Reads an article's page; one that has moved is followed once.
 * @param address of the page
 */
export async function readWork(address: string): Promise<Reading> {
  const answer = await pageAt(address);
  const next = answer.page && forwarding(answer.page);
  return readingOf(next ? await pageAt(new URL(next, new URL(address, location.href)).href) : answer);
}

interface Answer {
  status: number;
  page: Document | null;
}

function readingOf({ status, page }: Answer): Reading {
  if (NOTHING_THERE.has(status)) return { state: 'gone' };
  if (status !== 200 || !page) return { state: 'unread' };
  const work = page.querySelector<HTMLElement>('[data-work]')?.dataset['work'];
  // The page of an article that was withdrawn cites nothing.
  return work === undefined ? { state: 'gone' } : { state: 'read', work: JSON.parse(work) as CitedWork };
}

/**
 * `fetch` gives text, which the site's policy lets no script turn into a document (Trusted Types); this gives the
 * document itself, in which nothing runs and nothing is loaded.
 */
function pageAt(address: string): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () =>
      resolve({ status: request.status, page: request.response as Document | null }),
    );
    request.open('GET', address);
    request.send();
  });
}

function forwarding(page: Document): string | undefined {
  const content = page.querySelector('meta[http-equiv=refresh i]')?.getAttribute('content');
  return /url=(.+)$/iu.exec(content ?? '')?.[1];
}
