// The least that lists and shows the same articles: home, articles, zones, topics, authors, with pages of 20.
const SIZE = 20;

/** One entry for each page of each value's list. */
function lists(articles, field) {
  const groups = new Map();
  for (const article of articles) for (const value of article.data[field] ?? []) groups.set(value, [...(groups.get(value) ?? []), article]);
  return [...groups].flatMap(([value, group]) =>
    Array.from({ length: Math.ceil(group.length / SIZE) }, (_, page) => ({
      field, value, page, last: Math.ceil(group.length / SIZE) - 1, articles: group.slice(page * SIZE, (page + 1) * SIZE),
    })),
  );
}

export default function (config) {
  const all = (api) => api.getFilteredByGlob('**/articles/**/*.md').sort((a, b) => b.date - a.date);
  config.addCollection('latest', (api) => all(api).slice(0, 12));
  config.addCollection('lists', (api) => ['zones', 'topics', 'authors'].flatMap((field) => lists(all(api), field)));
  config.addGlobalData('layout', 'article.njk');
  return { markdownTemplateEngine: false, dir: { includes: '_includes' } };
}
