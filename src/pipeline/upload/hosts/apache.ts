import {
  ASK,
  FOREVER,
  NAMED_BY_CONTENT,
  OPEN,
  OPEN_HEADER,
  security,
  TYPES,
  type SitePlace,
} from './rules.ts';

/** Types of files that are sent compressed; a compressed file keeps its own. */
const COMPRESSED = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  ...TYPES,
};

/** `.htaccess`, in the site's folder. */
export function forApache({
  base,
  moved,
  gone,
  policy,
}: Pick<SitePlace, 'base' | 'moved' | 'gone' | 'policy'>): string {
  const pattern = (paths: readonly string[]) => paths.map((path) => path.replaceAll('.', '\\.')).join('|');
  return `# 预压缩的文件、缓存、旧网址。需要 mod_rewrite、mod_headers、mod_alias。
AddDefaultCharset utf-8
AddCharset utf-8 .json .xml .ndjson .csv .opml .webmanifest
AddType application/json .json
${Object.entries(TYPES)
  .map(([ending, type]) => `AddType ${type} .${ending}\n`)
  .join(
    '',
  )}${gone.map((address) => `Redirect 410 "${decodeURI(address)}"\n`).join('')}${moved.map(({ from, to, status }) => `Redirect ${status} "${decodeURI(from)}" "${to}"\n`).join('')}RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} br
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.*)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} gzip
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.*)$ $1.gz [L]
${typed('br', 'br')}${typed('gz', 'gzip')}Header always set Cache-Control "${ASK}"
Header always set Cache-Control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#/(?:${pattern(NAMED_BY_CONTENT)})#"
Header always set ${OPEN_HEADER.join(' "')}" "expr=%{REQUEST_URI} =~ m#^${base}(?:${pattern(OPEN)})#"
${security({ policy })
  .map(([name, value]) => `Header always set ${name} "${value}"\n`)
  .join('')}ErrorDocument 404 ${base}404.html
ErrorDocument 410 "这篇文章已经从档案里撤下。"
`;
}

/** Compressed files keep their own type and must not be compressed twice. */
function typed(ending: string, encoding: string): string {
  const lines = Object.entries(COMPRESSED)
    .map(([name, type]) => `<FilesMatch "\\.${name}\\.${ending}$">\n  ForceType ${type}\n</FilesMatch>\n`)
    .join('');
  return `<FilesMatch "\\.${ending}$">\n  Header set Content-Encoding ${encoding}\n  Header append Vary Accept-Encoding\n  SetEnv no-gzip 1\n  SetEnv no-brotli 1\n</FilesMatch>\n${lines}`;
}
