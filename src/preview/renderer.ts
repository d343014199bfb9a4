/** Renders one page when it is asked for, with the templates that the build uses. */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { addressOf, fileFor, loadApp, pathsOf, type Route } from '../pipeline/astro/app.ts';
import { renderFile } from '../pipeline/load/renderFile.ts';
import type { PictureOf } from '../markdown/picture.ts';
import { assets } from '../pipeline/produce/otherFiles.ts';
import { installPageSource } from '../site/pageSource.ts';
import type { Page, PageKind } from '../site/views/parts/page.ts';
import { fileOf } from '../urls.ts';

/** Where pages come from. */
export interface RenderContext {
  catalogue: Catalogue;
  contentDir: string;
}

/** Compiled templates, ready to render. */
export interface PreviewRenderer {
  /** Style sheets and scripts: path on disk by file of the site. */
  assets: ReadonlyMap<string, string>;
  /** Folder of the compiled templates: another after they have changed. */
  folder: string;
  /** HTML of a page, the same bytes as the build's. */
  render(page: Page, context: RenderContext): Promise<string>;
}

/** One page at a time: the routes ask one source for it, which is the process's. */
const inTurn = pLimit(1);

/** Loads compiled templates. */
export async function loadRenderer(folder: string): Promise<PreviewRenderer> {
  const app = await loadApp(folder);
  const routes = new Map<PageKind, Route>();

  /** The only route that makes this page, found by asking all of them once for each kind. */
  async function routeOf(page: Page): Promise<Route> {
    const file = fileOf(page.path);
    const route =
      routes.get(page.kind) ?? (await pathsOf(app)).find((place) => fileFor(place) === file)?.route;
    if (!route) throw new Error(`src/site/pages makes no file for pages of kind ${page.kind}: ${file}`);
    routes.set(page.kind, route);
    return route;
  }

  return {
    folder,
    assets: new Map(assets(folder).map(({ file }) => [file, join(folder, file)])),
    render: (page, context) =>
      inTurn(async () => {
        app.routeCache.clearAll();
        installOnly(page, context);
        const route = await routeOf(page);
        const address = addressOf({ path: pathOf(fileOf(page.path)), route }, context.catalogue.archive.site);
        const response = await app.render(new Request(address), { routeData: route });
        return response.text();
      }),
  };
}

/** The one page is all there is, so that a large archive is not gone through for each. */
function installOnly(
  { kind, params, props, body, texts = [] }: Page,
  { catalogue, contentDir }: RenderContext,
): void {
  const render = (file: string, pictureOf?: PictureOf) => renderFile(join(contentDir, file), pictureOf).html;
  installPageSource({
    site: catalogue.archive.site,
    pagesOf: (wanted) =>
      wanted !== kind
        ? []
        : [
            {
              params,
              props: {
                load: () => props,
                body: (pictureOf) => (body ? render(body.file, pictureOf) : ''),
                text: (index, pictureOf) => render(texts[index]!.file, pictureOf),
              },
            },
          ],
  });
}

/** `zones/index.html` → `zones`; `articles/a.html` → `articles/a`. */
function pathOf(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
}
