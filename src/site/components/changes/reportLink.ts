/**
 * Link to a new issue or a mail about an article, filled in as far as it can be.
 * @param to `reportErrors` of site.yaml: GitHub, Gitea and Gitee take `title` and `body`, mail takes `subject`
 */
export function reportLink(to: string, { title, body }: { title: string; body: string }): string {
  const name = to.startsWith('mailto:') ? 'subject' : 'title';
  const query = `${name}=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
