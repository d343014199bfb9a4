/**
 * The site's Content-Security-Policy (CSP Level 3, W3C): everything comes from the site itself, inline scripts are
 * known by their hash, and there are no `style` attributes and no inline styles at all. It stands in a `<meta>` of
 * every page, so that it holds on any host; what a `<meta>` cannot say is in the host files (pipeline/upload).
 */
import { hash } from 'node:crypto';

/** Source expressions by script: a site has a handful of inline scripts, and most stand on every page. */
const known = new Map<string, string>();

/** Source expression of an inline script. */
function hashOf(script: string): string {
  const expression = known.get(script) ?? `'sha256-${hash('sha256', script, 'base64')}'`;
  known.set(script, expression);
  return expression;
}

/**
 * The policy as text.
 * @param inline the inline scripts of the page, exactly as they stand there (data blocks such as JSON-LD need none)
 * @param wasm true where Pagefind runs: WebAssembly counts as evaluating code
 */
export function contentSecurityPolicy(inline: readonly string[], wasm = false): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${[...inline.map(hashOf), ...(wasm ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // The policy of search/serve/trustedScripts.ts.
    'trusted-types default',
  ].join('; ');
}
