import type { Site } from '../archive/schema.ts';
import { withBase, type SitePath } from '../urls.ts';

/** Full address of a site path. */
export function absolute({ baseUrl }: Pick<Site, 'baseUrl'>, to: SitePath): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + withBase(pathname, to);
}
