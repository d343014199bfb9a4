/** Who may use the desk: this computer, the page with the token, and no page of another site. Pure. */
import type { IncomingHttpHeaders } from 'node:http';

/** A request, as far as it decides. */
export interface Asked {
  method: string;
  /** Path with its query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

/** Where the desk is. */
export interface DeskPlace {
  port: number;
  token: string;
}

/**
 * @returns the path below the token, decoded; or the status with which the request is refused. Without the token
 * nothing tells that a desk is here.
 */
export function admit(
  { method, url, headers }: Asked,
  { port, token }: DeskPlace,
): { path: string } | { refused: number } {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A page elsewhere may have its name lead here (DNS rebinding).
  if (!hosts.includes(headers.host ?? '')) return { refused: 403 };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return { refused: 403 };
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return { refused: 403 };
  const path = pathIn(url);
  if (path === undefined || !path.startsWith(`/${token}/`)) return { refused: 404 };
  if (method === 'GET' || method === 'HEAD') return { path: path.slice(token.length + 2) };
  if (method !== 'POST') return { refused: 405 };
  // What changes something is asked for by the page's own code, which says so.
  if (origin === undefined || headers['content-type'] !== 'application/json') return { refused: 403 };
  return { path: path.slice(token.length + 2) };
}

function pathIn(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(`http://desk${url}`).pathname);
  } catch {
    return undefined;
  }
}

/** Headers of every answer: nothing foreign is loaded, no other page frames it, and its address is told to none. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
