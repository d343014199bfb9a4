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

/** A site for Caddy. */
export function forCaddy({ host, base, moved, gone, policy }: SitePlace): string {
  const headers = security({ policy })
    .map(([name, value]) => `\t\t${name} "${value}"\n`)
    .join('');
  const folder =
    base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} 301\n\turi strip_prefix ${base.slice(0, -1)}\n`;
  return `# 把 /var/www/archive 改成服务器上网站所在的文件夹。
${host} {
\troot * /var/www/archive
\theader {
${headers}\t\tCache-Control "${ASK}"
\t}
\t@named path ${NAMED_BY_CONTENT.map((path) => `${base}${path}*`).join(' ')}
\theader @named Cache-Control "${FOREVER}"
\t@open path ${OPEN.map((path) => `${base}${path}*`).join(' ')}
\theader @open ${OPEN_HEADER.join(' "')}"
${Object.entries(TYPES)
  .map(([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"\n`)
  .join(
    '',
  )}${gone.length > 0 ? `\t@gone path ${gone.join(' ')}\n\terror @gone 410\n` : ''}${moved.map(({ from, to, status }) => `\tredir ${from} ${to} ${status}\n`).join('')}${folder}\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
