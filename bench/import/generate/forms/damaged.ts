/** Forms of damage: columns pasted line by line, spaces that recognition adds, blank lines lost, pictures' notes. */
import { makeArticle, makeArticles, paragraphsOf, truthOf, type Made, type World } from '../article.ts';
import { runningHead, someSheet } from '../margins.ts';
import { articleLines, columnLines } from '../print.ts';
import { dayBefore, opening, personName } from '../prose.ts';
import { BLANK, lines, someSetting, textLines, type LabelledLine } from '../sheet.ts';
import { framed, type FormPage } from '../form.ts';
import { someStyle } from './printed.ts';

/** Two columns pasted line by line, an article in each. */
export function columns(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, 2, { authors: dice.between(0, 1), paragraphs: dice.between(1, 2) });
  const style = {
    ...someStyle(world, true, ['under', 'dateline']),
    width: dice.pick([16, 18, 20, 22]),
    headIndent: '',
    spaced: false,
    headsApart: false,
    indent: dice.pick(['　　', '']),
  };
  const [left, right] = articles.map((made) =>
    articleLines(made, style, dice, issue).map(({ text }) => text.trimEnd()),
  );
  const cells = (text: string) =>
    [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
  const gap = dice.between(4, 8);
  const start = Math.max(...[...left!, ''].map(cells), style.width * 2) + gap;
  const rows = Array.from({ length: Math.max(left!.length, right!.length) }, (_, row) => {
    const [a, b] = [left![row] ?? '', right![row] ?? ''];
    const room = start - cells(a);
    return b === '' ? a : a + '　'.repeat(Math.floor(room / 2)) + ' '.repeat(room % 2) + b;
  });
  return framed(world, articles, lines('columns', ...rows));
}

/** Recognised print: spaces between characters, figures of full width, blank lines lost. */
export function recognised(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 3), {});
  const style = { ...someStyle(world, dice.chance(0.5)), headsApart: false, spaced: false };
  const body = columnLines(articles, style, dice, issue);
  const noise = dice.pick([
    (text: string) => text.replace(/高新区/gu, '高新 区'),
    (text: string) => text.replace(/[0-9]/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)),
    (text: string) => text.replace(/，/gu, ',').replace(/。/gu, '。 ').replace(/：/gu, ':'),
    (text: string) => text.replace(/([（(])/gu, '$1 ').replace(/([）)])/gu, ' $1'),
    (text: string) => text.replace(/产业/gu, '产 业'),
  ]);
  const page = framed(world, articles, body);
  return {
    ...page,
    sheet: page.sheet.map((line) =>
      line.label === 'furniture' ? line : { ...line, text: noise(line.text) },
    ),
    truth: {
      ...page.truth,
      articles: page.truth.articles.map((article) => ({
        ...article,
        title: article.title && noise(article.title),
        ...(article.kicker ? { kicker: noise(article.kicker) } : {}),
      })),
    },
  };
}

/** Running heads between the columns, blank lines at random. */
export function blanks(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(2, 4), {});
  const style = someStyle(world, dice.chance(0.4));
  const set = columnLines(articles, style, dice, world.issue).filter(({ label }) => label !== undefined);
  const every = dice.chance(0.5);
  const body = set.flatMap((line) =>
    every
      ? [line, BLANK]
      : dice.chance(0.2) && line.label !== 'body-start' && !style.width
        ? [line, BLANK]
        : [line],
  );
  return framed(world, articles, body);
}

/** Articles with a picture's note: above, below or inside the text. */
export function captions(world: World): FormPage {
  const { dice, issue } = world;
  const made = makeArticle(world, dice.pick(world.zones), {
    paragraphs: dice.between(2, 4),
    authors: dice.between(0, 1),
  });
  const photographer = personName(dice);
  made.credit = photographer;
  const day = dayBefore(dice, issue);
  const note = `${day}，${made.zone.name}的工人在检修设备`;
  const credit = dice.pick([
    `${photographer} 摄`,
    `${photographer}/摄`,
    `本报记者 ${photographer} 摄`,
    `（${photographer} 摄）`,
    `摄影：${photographer}`,
  ]);
  const begun = dice.pick([
    `▲${note}。`,
    `图为${note}。`,
    `图①：${note}。`,
    `上图为${note}。`,
    `[图片]${note}。`,
    `图片说明：${note}。`,
  ]);
  const captionLines: LabelledLine[] = dice.chance(0.5)
    ? lines('caption', `${begun}${dice.pick(['', ' ', '　'])}${credit}`)
    : [...lines('caption', begun), ...lines('credit', credit)];
  const style = someStyle(world, false, ['under', 'dateline', 'tail']);
  const set = articleLines(made, style, dice, issue);
  const first = set.findIndex(({ label }) => label === 'body-start');
  const last = set.findLastIndex(({ label }) => label === 'body-start');
  const at = dice.pick([first, set.length, last]);
  const body = [...set.slice(0, at), ...captionLines, ...set.slice(at)];
  const [other] = makeArticles({ ...world, zones: world.zones.filter(({ id }) => id !== made.zone.id) }, 1, {
    authors: 1,
  });
  const second = dice.chance(0.5) ? [other!] : [];
  return framed(
    world,
    [made, ...second],
    [
      ...body,
      ...second.flatMap((one) => [BLANK, ...articleLines(one, { ...style, place: 'under' }, dice, issue)]),
    ],
  );
}

/** A page of pictures: each its text and its photographer, with a headline or without. */
export function photos(world: World): FormPage {
  const { dice, issue, zones } = world;
  const headed = dice.chance(0.5);
  const made: Made[] = dice.some(zones, dice.between(1, 3)).map((zone) => ({
    zone,
    title: headed ? `${zone.name}${dice.pick(['赶订单', '练技能', '忙生产', '迎新年', '抢工期'])}` : null,
    authors: [],
    parts: [{ type: 'paragraph', text: opening(dice, zone.name, issue, 2) }],
    credit: personName(dice),
    photo: true,
  }));
  const setting = { ...someSetting(dice, false), indent: '　　' };
  const same = dice.chance(0.5);
  const form = dice.pick([
    (name: string) => `${name} 摄`,
    (name: string) => `本报记者 ${name} 摄`,
    (name: string) => `（${name} 摄）`,
    (name: string) => `${name}/摄`,
  ]);
  const body = made.flatMap((one, index) => {
    const [text] = paragraphsOf(one);
    return [
      ...(index > 0 ? [BLANK] : []),
      ...(one.title === null ? [] : lines('headline', one.title)),
      ...textLines([same ? `${text} ${form(one.credit!)}` : text!], setting),
      ...(same ? [] : lines('credit', form(one.credit!))),
    ];
  });
  return framed(world, made, [...(dice.chance(0.5) ? lines('column', '图片新闻') : []), ...body]);
}

/** Pages glued together: two heads in one file are kept apart by their heads. */
export function sidebarOrder(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(2, 3), {
    authors: 1,
    kicker: dice.chance(0.5),
    subtitle: dice.chance(0.5),
  });
  const sheet = someSheet(dice, issue);
  const style = someStyle(world, dice.chance(0.3), ['under', 'dateline']);
  const head = runningHead(dice, sheet);
  const body = articles.flatMap((made, index) => [
    ...(index === 1 ? head : []),
    ...(style.headsApart ? [BLANK] : []),
    ...articleLines(made, style, dice, issue),
  ]);
  return { sheet: body, truth: { articles: articles.map(truthOf), date: issue, page: sheet.page } };
}
