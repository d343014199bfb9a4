// Configuration of `astro check` and `astro sync`; building and previewing compile with the same one, by src/pipeline/astro.
import { BUILD_DEFAULTS } from './src/pipeline/base/options.ts';
import { astroConfig } from './src/pipeline/astro/astroConfig.ts';
import { loadArchive } from './src/archive/load.ts';

const { archive } = await loadArchive(BUILD_DEFAULTS.contentDir);

export default astroConfig(archive.site);
