/** What hosts take: whether a site fits, by its files and bytes. Pure. */

/** Size of a site, without the compressed files that `deploy:prepare` puts beside its own: these hosts compress by themselves. */
export interface SiteSize {
  files: number;
  bytes: number;
  /** Bytes of its largest file. */
  largest: number;
}

/** A host's limits; what is not limited is absent. */
interface HostLimits {
  /** As readers know it, with the plan where that decides. */
  name: string;
  most: Partial<SiteSize>;
  /** Where the host says so. */
  source: string;
}

const [MIB, GB] = [1024 ** 2, 1e9];
const CLOUDFLARE = 'https://developers.cloudflare.com/pages/platform/limits/';

/** As the hosts stated them in November 2026. */
const HOSTS: readonly HostLimits[] = [
  { name: 'Cloudflare Pages 免费', most: { files: 20_000, largest: 25 * MIB }, source: CLOUDFLARE },
  { name: 'Cloudflare Pages 付费', most: { files: 100_000, largest: 25 * MIB }, source: CLOUDFLARE },
  {
    name: 'GitHub Pages',
    most: { bytes: GB },
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    name: 'GitLab Pages（GitLab.com）',
    most: { files: 200_000, bytes: GB },
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
];

const count = (files: number) => files.toLocaleString('en');
const megabytes = (bytes: number) => `${count(Math.ceil(bytes / 1e6))} MB`;

/** What each limit is about, and how its figures are written. */
const LIMITS = {
  files: (most: number) => `至多 ${count(most)} 个文件`,
  bytes: (most: number) => `至多 ${megabytes(most)}`,
  largest: (most: number) => `每个文件至多 ${megabytes(most)}`,
} as const satisfies Record<keyof SiteSize, unknown>;

/** The lines that tell of a site's size and of each host. */
export function sizeLines(size: SiteSize): string[] {
  return [
    `全站 ${count(size.files)} 个文件，${megabytes(size.bytes)}，最大的一个 ${megabytes(size.largest)}（不含 .gz、.br）。`,
    ...HOSTS.map(({ name, most, source }) => {
      const names = Object.keys(most) as (keyof SiteSize)[];
      const broken = names.filter((limit) => size[limit] > most[limit]!);
      const told = (broken.length > 0 ? broken : names).map((limit) => LIMITS[limit](most[limit]!));
      return `  ${broken.length > 0 ? '放不下' : '放得下'}：${name}，${told.join('，')}（${source}）`;
    }),
  ];
}
