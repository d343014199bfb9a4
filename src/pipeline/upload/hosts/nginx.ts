import {
  ASK,
  FOREVER,
  NAMED_BY_CONTENT,
  OPEN,
  OPEN_HEADER,
  security,
  TYPES,
  type Moved,
  type SitePlace,
} from './rules.ts';

/**
 * A whole server for nginx, with the maps it looks things up in; for a file in `conf.d/`.
 * nginx decodes an address before it looks it up, so the keys of the map are plain text.
 */
export function forNginx({ host, base, moved, gone, policy }: SitePlace): string {
  const plain = decodeURI(base);
  const escaped = plain.replace(/[.*+?^$()[\]|]/g, '\\$&');
  const begins = (paths: readonly string[]) =>
    `"~^${escaped}(?:${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})"`;
  const folder =
    base === '/' ? '' : `\n    location = ${word(plain.slice(0, -1))} { return 301 ${word(base)}; }`;
  return `# 放进 /etc/nginx/conf.d/ ，把下面两处改成服务器上的：server_name 和网站所在的文件夹。
# gzip_static 直接发送 .gz；装了 ngx_brotli 的，去掉 brotli_static 前面的 #。
map_hash_bucket_size 1024;
map $uri $archive_cache {
    default "${ASK}";
    ${begins(NAMED_BY_CONTENT)} "${FOREVER}";
}
map $uri $archive_open {
    default "";
    ${begins(OPEN)} "${OPEN_HEADER[1]}";
}
${goneMap(gone)}${mapOf('$archive_moved', moved, 301)}${mapOf('$archive_elsewhere', moved, 302)}
server {
    listen 80;
    server_name ${host};
    set $archive_folder /var/www/archive;
    charset utf-8;
    charset_types text/xml text/plain text/css text/markdown text/csv text/x-opml application/javascript application/json application/xml application/x-ndjson application/manifest+json;
    absolute_redirect off;
    gzip_static on;
    # brotli_static on;
    gzip_vary on;
    add_header Cache-Control $archive_cache always;
    # 没有值的时候，nginx 不发这一条。
    add_header ${OPEN_HEADER[0]} $archive_open always;
${security({ policy })
  .map(([name, value]) => `    add_header ${name} "${value}" always;\n`)
  .join('')}
    if ($archive_gone) { return 410; }
    error_page 410 @gone;
    # 撤下的文章，网页上写着为什么。
    location @gone {
        root $archive_folder;
        rewrite "^${escaped}(.*)$" /$1 break;
    }
    if ($archive_moved) { return 301 $archive_moved; }
    if ($archive_elsewhere) { return 302 $archive_elsewhere; }
    error_page 404 ${word(`${plain}404.html`)};${folder}
    location ~ /\\.(?!well-known/) { return 404; }
    location ${word(plain)} {
        alias $archive_folder/;
        index index.html;
${typeLocations()}    }
}
`;
}

/** Types that the list of nginx may lack. The list itself cannot be added to, only replaced. */
function typeLocations(): string {
  return Object.entries(TYPES)
    .map(([ending, type]) => `        location ~ \\.${ending}$ { types { } default_type ${type}; }\n`)
    .join('');
}

/** One word of nginx, in quotation marks where it would end early. */
const word = (text: string) => (/^[\w./~%-]*$/.test(text) ? text : `"${text.replace(/(["\\])/g, '\\$1')}"`);

/** Where readers are told that an article was withdrawn. */
function goneMap(gone: readonly string[]): string {
  const lines = gone.map((address) => `    "${decodeURI(address).replace(/(["\\$])/g, '\\$1')}" 1;\n`);
  return `map $uri $archive_gone {\n    default "";\n${lines.join('')}}\n`;
}

function mapOf(variable: string, moved: readonly Moved[], wanted: Moved['status']): string {
  const lines = moved
    .filter(({ status }) => status === wanted)
    .map(({ from, to }) => `    "${decodeURI(from).replace(/(["\\$])/g, '\\$1')}" "${to}";\n`);
  return `map $uri ${variable} {\n    default "";\n${lines.join('')}}\n`;
}
