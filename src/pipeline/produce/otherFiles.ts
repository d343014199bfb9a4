/** Files of the site beside pages and search index: assets, public files, pictures, feeds. */
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { feeds, type Feed } from '../../feeds/feeds.ts';
import type { SitePath } from '../../urls.ts';
import { ASSETS } from '../astro/astroConfig.ts';
import { digest } from '../base/digest.ts';
import { filesBelow } from '../base/filesBelow.ts';
import { computedOutput, textOutput, type Output } from '../base/output.ts';
import type { Content } from '../load/loadContent.ts';
import { pictureOutputs, type Pictures } from '../load/images.ts';
import { publicFiles } from '../load/publicFiles.ts';
import { registriesDigest } from '../plan/pages.ts';
import { icons } from './icons.ts';
import { cardOutputs } from './cards/outputs.ts';
import { bulkOutputs, type EarlierBulk } from './bulk/outputs.ts';

/** What making the other files needs. */
export interface OtherFilesOptions {
  contentDir: string;
  catalogue: Catalogue;
  pictures: Pick<Pictures, 'wanted'>;
  /** Digest of code and settings. */
  makers: string;
  /** Addresses of the pages that are not articles, in order, for the site map. */
  others: readonly SitePath[];
  /** Where bodies wait that this build has rendered. */
  content: Pick<Content, 'places' | 'spools'>;
  /** What an earlier build left of the files of all articles. */
  earlier?: EarlierBulk;
}

/** Style sheets and scripts, which are named by their content. @param templates folder of the compiled ones */
export function assets(templates: string): Output[] {
  return filesBelow(join(templates, ASSETS)).map((name) => {
    const file = `${ASSETS}/${name}`;
    return { file, key: digest(file), content: { copyOf: join(templates, file) } };
  });
}

/** Public files, pictures, icons, feeds and data. What an archive brings itself is not made: a manifest, an icon. */
export function otherFiles({
  contentDir,
  catalogue,
  pictures,
  makers,
  others,
  content,
  earlier,
}: OtherFilesOptions): Output[] {
  const made = digest(makers, registriesDigest(catalogue));
  const own = publicFiles(contentDir, catalogue.archive.site.theme);
  const brought = new Set(own.map(({ file }) => file));
  const replaceable = [
    ...icons(own),
    ...Array.from(feeds(catalogue, others), (feed) => feedOutput(feed, made)),
  ].filter(({ file }) => !brought.has(file));
  return [
    ...own,
    ...pictureOutputs(contentDir, pictures),
    ...cardOutputs(catalogue),
    ...replaceable,
    ...bulkOutputs({ catalogue, contentDir, content, made, earlier }),
  ];
}

/** @param made digest of what all feeds depend on */
function feedOutput(feed: Feed, made: string): Output {
  const { file, inputs } = feed;
  if (inputs === undefined) return textOutput(file, feed.text);
  return computedOutput(file, digest(made, file, inputs), () => feed.text);
}
