import { ASK, FOREVER, NAMED_BY_CONTENT, SECURITY, type SitePlace } from './rules.ts';

/** `vercel.json`; a later rule wins. */
export function forVercel({ base, moved }: Pick<SitePlace, 'base' | 'moved'>): string {
  const keyed = (headers: readonly (readonly [string, string])[]) =>
    headers.map(([key, value]) => ({ key, value }));
  const headers = [
    { source: `${base}(.*)`, headers: keyed([...SECURITY, ['Cache-Control', ASK]]) },
    ...NAMED_BY_CONTENT.map((path) => ({
      source: `${base}${path}(.*)`,
      headers: keyed([['Cache-Control', FOREVER]]),
    })),
  ];
  const redirects = moved.map(({ from, to, status }) => ({
    source: from,
    destination: to,
    statusCode: status,
  }));
  return `${JSON.stringify({ cleanUrls: false, headers, redirects }, undefined, 2)}\n`;
}
