/** Cache headers: files named by their content may be kept for ever, all others must be asked for again. */

const FOREVER = 'public, max-age=31536000, immutable';
const ASK = 'public, max-age=0, must-revalidate';

/** Paths below the site's folder, as patterns with `*`; a later one wins. */
const RULES: [pattern: string, cache: string][] = [
  ['*', ASK],
  ['_assets/*', FOREVER],
  ['pictures/*', FOREVER],
  ['search/base-*', FOREVER],
  ['search/recent-*', FOREVER],
  ['search/vocabulary-*', FOREVER],
  ['search/readings-*', FOREVER],
];

/** A file with headers: path, and text. */
export interface HeaderFile {
  /** Path below the site's folder, or below the deploy folder when the host does not read it from the site. */
  file: string;
  inSite: boolean;
  text: string;
}

/**
 * Header files for the common hosts.
 * @param base path under which the site is served, `/` or `/folder/`
 */
export function headerFiles(base: string): HeaderFile[] {
  return [
    { file: '_headers', inSite: true, text: forNetlify(base) },
    { file: '.htaccess', inSite: true, text: forApache() },
    { file: 'nginx.conf', inSite: false, text: forNginx(base) },
    { file: 'vercel.json', inSite: false, text: forVercel(base) },
  ];
}

/** Netlify and Cloudflare Pages. Where several rules match, both join the values, so the general one is for documents only. */
function forNetlify(base: string): string {
  return RULES.slice(1)
    .map(([pattern, cache]) => `${base}${pattern}\n  Cache-Control: ${cache}\n`)
    .join('\n');
}

function forApache(): string {
  const immutable = RULES.slice(1)
    .map(([pattern]) => toExpression(pattern))
    .join('|');
  return `# 预压缩的文件和缓存。需要 mod_rewrite、mod_headers。
AddType application/json .json
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} br
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.*)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} gzip
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.*)$ $1.gz [L]
${typed('br', 'br')}${typed('gz', 'gzip')}Header set Cache-Control "${ASK}"
Header set Cache-Control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#/(?:${immutable})#"
ErrorDocument 404 /404.html
`;
}

/** Compressed files keep their own type and must not be compressed twice. */
function typed(ending: string, encoding: string): string {
  const types = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
    xml: 'application/xml',
    svg: 'image/svg+xml',
    txt: 'text/plain',
  };
  const lines = Object.entries(types)
    .map(
      ([name, type]) => `  <FilesMatch "\\.${name}\\.${ending}$">\n    ForceType ${type}\n  </FilesMatch>\n`,
    )
    .join('');
  return `<FilesMatch "\\.${ending}$">\n  Header set Content-Encoding ${encoding}\n  Header append Vary Accept-Encoding\n  SetEnv no-gzip 1\n  SetEnv no-brotli 1\n</FilesMatch>\n${lines.replace(/^ {2}/gm, '')}`;
}

function forNginx(base: string): string {
  const immutable = RULES.slice(1)
    .map(([pattern]) => toExpression(pattern))
    .join('|');
  return `# 放进 server { } 里。gzip_static 和 brotli_static 直接发送预压缩的文件（后者需要 ngx_brotli）。
gzip_static on;
# brotli_static on;
error_page 404 ${base}404.html;
location ${base} { add_header Cache-Control "${ASK}"; }
location ~ ^${base}(?:${immutable}) { add_header Cache-Control "${FOREVER}"; }
`;
}

function forVercel(base: string): string {
  const headers = RULES.map(([pattern, cache]) => ({
    source: `${base}${pattern.replace('*', '(.*)')}`,
    headers: [{ key: 'Cache-Control', value: cache }],
  }));
  return `${JSON.stringify({ cleanUrls: false, headers }, undefined, 2)}\n`;
}

function toExpression(pattern: string): string {
  return pattern.replace(/[.]/g, '\\.').replace('*', '');
}
