import { forApache } from './apache.ts';
import { forCaddy } from './caddy.ts';
import { forNginx } from './nginx.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import type { HostFile, SitePlace } from './rules.ts';
import { forVercel } from './vercel.ts';

export type { HostFile, Moved, SitePlace } from './rules.ts';

/** Configuration of the common hosts. */
export function hostFiles(place: SitePlace): HostFile[] {
  return [
    { file: '_headers', inSite: true, text: headersFile(place) },
    { file: '_redirects', inSite: true, text: redirectsFile(place) },
    { file: '.htaccess', inSite: true, text: forApache(place) },
    { file: 'nginx.conf', inSite: false, text: forNginx(place) },
    { file: 'Caddyfile', inSite: false, text: forCaddy(place) },
    { file: 'vercel.json', inSite: false, text: forVercel(place) },
  ];
}
