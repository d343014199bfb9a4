/** What an archive has not written yet, or has from an older version: no fault, but its keeper should know. */
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { isExampleAddress } from './neutral.ts';
import type { Site } from './schema.ts';

/**
 * The format of the archive's files that this version writes and reads.
 * Raised when a file must be changed by hand, or means something else than before; MIGRATIONS says what to do.
 */
export const FORMAT_VERSION = 2;

/** What to look at when coming from an older format, by the version that brought it. */
const MIGRATIONS: Record<number, string> = {
  2: '条目的叫法改由 site.yaml 的 vocabulary 决定，不写就叫“园区”；没有写的 site.yaml 和 pages/about.md 不再借用自带档案的，改用中性的',
};

const BEGINNING = { severity: 'warning', line: 1, column: 1, field: '' } as const;

/** Files of the archive that are there. */
export interface Written {
  site: boolean;
  zones: boolean;
  topics: boolean;
  about: boolean;
}

/**
 * Tells what is missing or old.
 * @param baseUrlPlace where `site.yaml` states the address
 */
export function noticesOf(
  contentDir: string,
  written: Written,
  site: Pick<Site, 'baseUrl' | 'formatVersion' | 'language'>,
  baseUrlPlace: { line: number; column: number },
): Problem[] {
  const notice = (code: string, file: string, message: string, hint: string): Problem => ({
    ...BEGINNING,
    code,
    file: join(contentDir, file),
    message,
    hint,
  });
  const found: Problem[] = [];
  if (!written.site)
    found.push(
      notice(
        'site-missing',
        'site.yaml',
        '还没有这个文件，网站暂时叫“新闻档案”',
        '新建它，至少写两行：title: 档案的名称，baseUrl: 网站发布后的网址',
      ),
    );
  else if (isExampleAddress(site.baseUrl))
    found.push({
      ...notice(
        'base-url-example',
        'site.yaml',
        `网址 ${site.baseUrl} 只是例子`,
        '改成网站发布后的网址；订阅、站点地图和引用都用它',
      ),
      ...baseUrlPlace,
      field: 'baseUrl',
    });
  if (!written.zones)
    found.push(
      notice(
        'zones-missing',
        'zones.yaml',
        '还没有名录，文章里的名称暂按自带的国家高新区名录核对，只列文章提到的',
        '新建它，写 zones: 和各条的 id、name；写法见 docs/zh-CN/content-format.md',
      ),
    );
  if (!written.topics)
    found.push(
      notice(
        'topics-missing',
        'topics.yaml',
        '还没有专题名录，暂用自带的，只列文章用到的',
        '新建它，写 topics: 和各条的 id、name；写法见 docs/zh-CN/content-format.md',
      ),
    );
  if (!written.about)
    found.push(
      notice(
        'about-missing',
        'pages/about.md',
        '还没有介绍档案的一页，暂用中性的',
        '新建它，写明收什么、谁来办、怎样联系；开头写 ---、title: 关于本档案、---',
      ),
    );
  if (written.site) found.push(...versionNotices(site.formatVersion, notice));
  return found;
}

function versionNotices(
  version: number | undefined,
  notice: (code: string, file: string, message: string, hint: string) => Problem,
): Problem[] {
  const from = version ?? 1;
  if (from > FORMAT_VERSION)
    return [
      notice(
        'format-newer',
        'site.yaml',
        `档案的格式是第 ${from} 版，这个程序只认到第 ${FORMAT_VERSION} 版`,
        '升级程序：npm update gaoxin-archive',
      ),
    ];
  const changes = Object.entries(MIGRATIONS).filter(([to]) => Number(to) > from);
  if (changes.length === 0) return [];
  return [
    notice(
      'format-older',
      'site.yaml',
      `${version === undefined ? '没有写 formatVersion' : `档案的格式是第 ${version} 版`}，现在是第 ${FORMAT_VERSION} 版：${changes.map(([, told]) => told).join('；')}`,
      `照此核对后，在 site.yaml 写 formatVersion: ${FORMAT_VERSION}`,
    ),
  ];
}
