import {
  ASK,
  FOREVER,
  NAMED_BY_CONTENT,
  OPEN,
  OPEN_HEADER,
  security,
  TYPED_FILES,
  type SitePlace,
} from './rules.ts';

/** `vercel.json`; a later rule wins. */
export function forVercel({ base, moved, policy }: Pick<SitePlace, 'base' | 'moved' | 'policy'>): string {
  const keyed = (headers: readonly (readonly [string, string])[]) =>
    headers.map(([key, value]) => ({ key, value }));
  const headers = [
    { source: `${base}(.*)`, headers: keyed([...security({ policy }), ['Cache-Control', ASK]]) },
    ...NAMED_BY_CONTENT.map((path) => ({
      source: `${base}${path}(.*)`,
      headers: keyed([['Cache-Control', FOREVER]]),
    })),
    ...OPEN.map((path) => ({ source: `${base}${path}(.*)`, headers: keyed([OPEN_HEADER]) })),
    ...TYPED_FILES.map(([file, type]) => ({
      source: `${base}${file}`,
      headers: keyed([['Content-Type', type]]),
    })),
  ];
  const redirects = moved.map(({ from, to, status }) => ({
    source: from,
    destination: to,
    statusCode: status,
  }));
  return `${JSON.stringify({ cleanUrls: false, headers, redirects }, undefined, 2)}\n`;
}
