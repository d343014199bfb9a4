// Configuration of `astro dev` and `astro check`; building goes through scripts/build.ts, which uses the same one.
import { BUILD_DEFAULTS } from './src/pipeline/base/options.ts';
import { astroConfig } from './src/pipeline/astro/astroConfig.ts';
import { loadArchive } from './src/archive/load.ts';
import { contentPages } from './src/pipeline/produce/contentPages.ts';

const contentDir = process.env['GAOXIN_CONTENT'] ?? BUILD_DEFAULTS.contentDir;
const { archive } = await loadArchive(contentDir);

export default astroConfig(archive.site, [contentPages(contentDir)]);
