/** The Content-Security-Policy that hosts send: that of the pages, as they were published, and what only a header may say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../site/layouts/csp.ts';

/**
 * A browser keeps both policies, so the header's must allow what any page does: the inline scripts that all pages
 * share, known by their hashes, and WebAssembly, which only the search page uses. Pictures have the header alone, and
 * drawings (SVG) have styles of their own.
 * @param site folder of the published site
 */
export function policyOf(site: string): string {
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  const hashes = [...new Set(home.match(/'sha256-[\w+/=]+'/g) ?? [])];
  const rules = contentSecurityPolicy([], true)
    .replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' '))
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  return `${rules}; frame-ancestors 'none'`;
}
