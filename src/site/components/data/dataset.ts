import { dataFile } from '../../../urls.ts';
import type { SiteContext } from '../../siteContext.ts';
import type { DataProps } from '../../views/dataPage.ts';
import { scriptJson } from '../../scriptJson.ts';
import { downloads } from './downloads.ts';

/** schema.org description of the archive's data, as JSON for a script element. */
export function dataset(view: DataProps, { site, t, permalink }: SiteContext): string {
  const files = [
    ...downloads(view, t),
    { url: dataFile('datapackage.json'), type: 'application/json', name: 'datapackage.json' },
  ];
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: site.title,
    description: [site.description, t.browse.data.lead].filter(Boolean).join(' '),
    url: permalink(view.path),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.title, url: site.baseUrl },
    ...(view.span && { temporalCoverage: `${view.span.from}/${view.span.to}` }),
    ...(site.rights && { license: site.rights.statement }),
    distribution: files.map(({ name, url, type }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: permalink(url),
      encodingFormat: type,
    })),
  });
}
