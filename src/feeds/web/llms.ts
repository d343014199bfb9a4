/** `llms.txt` (llmstxt.org): where a language model, or whoever feeds one, finds what the archive has for programs. */
import type { Site } from '../../archive/schema.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { stringsOf } from '../../strings/index.ts';
import * as urls from '../../urls.ts';
import { absolute } from '../absolute.ts';

/** The file, in the archive's language. */
export function llms({ archive, articles }: Catalogue): string {
  const { site } = archive;
  const t = stringsOf(site);
  const texts = t.browse.data;
  const link = (label: string, to: urls.SitePath, note = '') =>
    `- [${label}](${absolute(site, to)})${note && `${t.joiner.colon}${note}`}`;
  return `${[
    `# ${site.title}`,
    ...(site.description ? [`> ${site.description}`] : []),
    [`${t.count.articles(articles.length)}${t.joiner.colon}${texts.lead}`, ...rightsLines(site)].join('\n'),
    `## ${t.site.data}`,
    [
      link('articles.ndjson', urls.dataFile('articles.ndjson'), texts.ndjson),
      link('datapackage.json', urls.dataFile('datapackage.json'), texts.package),
      link(t.site.data, urls.data()),
    ].join('\n'),
    `## ${texts.lists}`,
    [
      link(t.site.zones, urls.zones()),
      link(t.site.topics, urls.topics()),
      link(t.site.dates, urls.dates()),
      link(t.site.authors, urls.authors()),
      link(t.site.feed, urls.feeds()),
      link('sitemap.xml', urls.sitemap()),
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function rightsLines({ rights }: Site): string[] {
  return rights ? [rights.statement] : [];
}
