import {
  FOREVER,
  NAMED_BY_CONTENT,
  OPEN,
  OPEN_HEADER,
  security,
  TYPED_FILES,
  type SitePlace,
} from './rules.ts';

/** `_headers` of Netlify and Cloudflare Pages. Rules that match are joined, so no general rule states a cache. */
export function headersFile({ base, policy }: Pick<SitePlace, 'base' | 'policy'>): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [
    rule(`${base}*`, security({ policy })),
    ...NAMED_BY_CONTENT.map((path) => rule(`${base}${path}*`, [['Cache-Control', FOREVER]])),
    ...OPEN.map((path) => rule(`${base}${path}*`, [OPEN_HEADER])),
    ...TYPED_FILES.map(([file, type]) => rule(`${base}${file}`, [['Content-Type', type]])),
  ].join('\n');
}

/** `_redirects` of the same. */
export function redirectsFile({ moved, gone }: Pick<SitePlace, 'moved' | 'gone'>): string {
  // The page is there all the same, with its reason: the sign of exclamation puts the rule before the file.
  const lost = gone.map((address) => `${address} ${address} 410!\n`);
  return lost.join('') + moved.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}
