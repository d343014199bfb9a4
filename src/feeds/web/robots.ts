import type { Site } from '../../archive/schema.ts';
import { sitemap } from '../../urls.ts';
import { absolute } from '../absolute.ts';

/**
 * `robots.txt` (RFC 9309). Crawlers ask for it at the root of the host alone: of an archive in a folder nobody reads
 * it, and it says so to whoever opens it.
 */
export function robots(site: Site): string {
  const line = `Sitemap: ${absolute(site, sitemap())}\n`;
  const { origin, pathname } = new URL(site.baseUrl);
  if (pathname === '/') return `User-agent: *\nAllow: /\n\n${line}`;
  return `# 爬虫只读 ${origin}/robots.txt，不读子目录里的这一份。请把最后一行抄到那里去。
# Crawlers read ${origin}/robots.txt and not this file, which lies in a folder: copy the last line there.
User-agent: *
Allow: /

${line}`;
}
