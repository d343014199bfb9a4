/** Forms of the printed page: wrapped text, short reports, features, jumps, notices, joint issues, tables, boxes. */
import { makeArticle, makeArticles, truthOf, type Made, type World } from '../article.ts';
import { runningHead, someSheet, staff } from '../margins.ts';
import { articleLines, columnLines, type Style } from '../print.ts';
import { further, personName } from '../prose.ts';
import { BLANK, lines, paragraphLines, someSetting, textLines, type LabelledLine } from '../sheet.ts';
import { PLACES, type Place } from '../signatures.ts';
import { framed, type FormPage } from '../form.ts';

/** A style of setting. */
export function someStyle({ dice }: World, wrapped: boolean, places: readonly Place[] = PLACES): Style {
  return {
    ...someSetting(dice, wrapped),
    place: dice.pick(places),
    headIndent: dice.pick(['', '', '　　', '        ']),
  };
}

/** Text wrapped at one width. */
export function wrapped(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(1, 4), { kicker: dice.chance(0.2) });
  return framed(world, articles, columnLines(articles, someStyle(world, true), dice, world.issue));
}

/** Reports of less than four wrapped lines. */
export function wrappedShort(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(1, 4), {
    paragraphs: 1,
    sentences: 1,
    authors: dice.pick([0, 1, 1]),
  });
  return framed(world, articles, columnLines(articles, someStyle(world, true), dice, world.issue));
}

/** Paragraphs on one line each. */
export function plain(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(2, 5), { column: dice.chance(0.15) });
  return framed(world, articles, columnLines(articles, someStyle(world, false), dice, world.issue));
}

/** A feature with subheads, kicker and subtitle, and a report below it. */
export function feature(world: World): FormPage {
  const { dice, zones } = world;
  const [first, second] = dice.some(zones, 2);
  const subheads = dice.between(2, 4);
  const main = makeArticle(world, first!, {
    paragraphs: subheads * 2 + 1,
    subheads,
    kicker: dice.chance(0.5),
    subtitle: dice.chance(0.7),
    authors: dice.between(1, 2),
  });
  const articles = [main, ...(dice.chance(0.6) ? [makeArticle(world, second!, { authors: 1 })] : [])];
  const style = someStyle(world, dice.chance(0.4), ['under', 'under', 'below', 'tail']);
  return framed(world, articles, columnLines(articles, style, dice, world.issue));
}

/** Signatures of all forms, rare names among them. */
export function signed(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(2, 4), { authors: dice.between(1, 4), rare: 0.25 });
  const body = articles.flatMap((made, index) => [
    ...(index > 0 ? [BLANK] : []),
    ...articleLines(made, someStyle(world, dice.chance(0.3)), dice, world.issue),
  ]);
  return framed(world, articles, body);
}

/** A jump line between articles or under a headline. */
export function jumps(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(2, 3), { authors: 1 });
  const style = someStyle(world, dice.chance(0.5), ['under', 'dateline']);
  const page = dice.between(2, 12);
  const on = dice.pick([
    `（下转第${page}版）`,
    `▶下转${page}版`,
    `（下转第 ${page} 版）`,
    `>>>下转第${page}版`,
  ]);
  const from = dice.pick([`（上接第${page}版）`, `(上接${page}版)`, `▲上接第${page}版`]);
  const body = articles.flatMap((made, index) => {
    const set = articleLines(made, style, dice, world.issue);
    if (index === 0) return [...set, ...lines('jump', on)];
    if (index === 1 && dice.chance(0.5)) {
      const at = set.findIndex(({ label }) => label === 'body-start');
      return [
        ...(style.headsApart ? [BLANK] : []),
        ...set.slice(0, at),
        ...lines('jump', from),
        ...set.slice(at),
      ];
    }
    return [...(style.headsApart ? [BLANK] : []), ...set];
  });
  return framed(world, articles, body);
}

/** A table or a ranking inside an article. */
export function tables(world: World): FormPage {
  const { dice, zones } = world;
  const [made, other] = makeArticles(world, 2, { authors: dice.between(0, 1), paragraphs: 2 }) as [
    Made,
    Made,
  ];
  const rows = dice.some(
    zones.filter(({ id }) => id !== made.zone.id && id !== other.zone.id),
    dice.between(4, 8),
  );
  const gap = dice.pick(['  ', '\t', '　　']);
  const ranking = rows.map(
    ({ name }, index) =>
      `${index + 1}${gap}${name}${gap}${dice.between(100, 9000)}${gap}${dice.between(1, 30)}.${dice.between(0, 9)}%`,
  );
  const style = someStyle(world, false, ['under', 'tail', 'dateline']);
  const set = columnLines([made, other], style, dice, world.issue);
  const second = set.findIndex(({ label, text }) => label === 'headline' && text.includes(other.title!));
  const before = set[second - 1]?.label === undefined ? second - 1 : second;
  const head = ['位次', '园区', '营业收入（亿元）', '增长率'].join(gap);
  const lead = `附：上半年${dice.pick(['营业收入', '工业产值', '出口额'])}排名`;
  const body = [
    ...set.slice(0, before),
    ...lines('table', ...(dice.chance(0.5) ? [lead] : []), head, ...ranking),
    ...set.slice(before),
  ];
  const truth = framed(world, [made, other], body);
  delete truth.truth.articles[0]!.paragraphs;
  return truth;
}

/** Numbered notices with short lines, signed by an office and a day. */
export function notices(world: World): FormPage {
  const { dice, zones } = world;
  const zone = dice.pick(zones);
  const kind = dice.pick(['公告', '通告', '公示', '启事']);
  const title = `${zone.name}管委会关于${dice.pick(['征集创业导师', '公开招聘工作人员', '土地使用权出让', '申报科技项目'])}的${kind}`;
  const numbers = dice.pick([
    ['一、', '二、', '三、', '四、'],
    ['1.', '2.', '3.', '4.'],
    ['（一）', '（二）', '（三）', '（四）'],
  ]);
  const points = dice
    .some(
      [
        '申报时间：即日起至月底',
        '申报地点：政务服务大厅三楼',
        '联系人：王老师',
        '报名条件',
        '面向全区企业，不收取任何费用。',
        '逾期不予受理。',
        '需提交营业执照复印件一份。',
      ],
      dice.between(3, 4),
    )
    .map((text, index) => numbers[index]! + text);
  const opener = `为进一步做好相关工作，经研究，现将有关事项${dice.pick(['公告', '通知'])}如下：`;
  const notice: Made = { zone, title, authors: [], parts: [] };
  const setting = someSetting(dice, false);
  const body: LabelledLine[] = [
    ...lines('headline', title),
    ...paragraphLines(opener, setting),
    ...points.flatMap((point) => paragraphLines(point, setting)),
    ...lines(
      'body-start',
      `　　　　　　${zone.name}管委会`,
      `　　　　　　${world.issue.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')}`,
    ),
  ];
  const [other] = makeArticles({ ...world, zones: zones.filter(({ id }) => id !== zone.id) }, 1, {
    authors: 1,
  });
  const style = someStyle(world, false, ['dateline', 'under']);
  const news = articleLines(other!, style, dice, world.issue);
  const first = dice.chance(0.5);
  const page = framed(
    world,
    first ? [other!, notice] : [notice, other!],
    first ? [...news, BLANK, ...body] : [...body, BLANK, ...news],
  );
  delete page.truth.articles[first ? 1 : 0]!.paragraphs;
  return page;
}

/** Issues of several days and pages. */
export function jointIssue(world: World): FormPage {
  const { dice, issue } = world;
  const [year, month, day] = issue.split('-').map(Number) as [number, number, number];
  const last = Math.min(28, day + dice.between(2, 7));
  const first = Math.min(day, last - 1);
  const pages = dice.between(4, 12);
  const occasion = dice.pick(['春节合刊', '国庆合刊', '合刊', '两会特刊']);
  const dash = dice.pick(['—', '-', '至']);
  const days = dice.pick([
    `${year}年${month}月${first}日${dash}${last}日`,
    `${year}年${month}月${first}日${dash}${month}月${last}日`,
  ]);
  const sheet = someSheet(dice, issue);
  const head = dice.pick([
    [`${sheet.paper}　${days}　第1${dash === '至' ? '-' : dash}${pages}版　${occasion}`],
    [days, `第1—${pages}版 ${occasion}`],
    [`${sheet.paper} ${days} ${occasion} 第1—${pages}版`],
  ]);
  const articles = makeArticles(world, dice.between(1, 3), { authors: 1 });
  const body = columnLines(articles, someStyle(world, dice.chance(0.4)), dice, issue);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return {
    sheet: [...lines('furniture', ...head), BLANK, ...body],
    truth: {
      articles: articles.map(truthOf),
      date: `${year}-${two(month)}-${two(first)}/${year}-${two(month)}-${two(last)}`,
      pageText: `1-${pages}`,
    },
  };
}

const BOXES = ['链接', '记者手记', '相关链接', '新闻链接', '编后', '名词解释', '采访手记', '短评'];

/** An article with a box below it; the box's label is its headline, or its column over one. */
export function boxes(world: World): FormPage {
  const { dice, zones } = world;
  const [zone, another] = dice.some(zones, 2);
  const main = makeArticle(world, zone!, {
    authors: dice.between(1, 2),
    paragraphs: dice.between(2, 4),
    subtitle: dice.chance(0.4),
  });
  const label = dice.pick(BOXES);
  const headed = dice.chance(0.4);
  const title = headed ? `${zone!.name}${dice.pick(['发展大事', '产业版图', '惠企清单'])}` : label;
  const box: Made = {
    zone: zone!,
    title,
    ...(headed ? { column: label } : {}),
    authors: [],
    parts: [{ type: 'paragraph', text: `${zone!.name}${further(dice, 2)}` }],
  };
  const setting = someStyle(world, dice.chance(0.3), ['under']);
  const marked = dice.pick([`■ ${label}`, `■${label}`, `【${label}】`, `●${label}`, `◆ ${label}`]);
  const boxLines: LabelledLine[] = [
    ...(setting.headsApart ? [BLANK] : []),
    ...lines(headed ? 'column' : 'headline', marked),
    ...(headed ? lines('headline', title) : []),
    ...textLines(
      box.parts.map(({ text }) => text),
      setting,
    ),
  ];
  const rest = dice.chance(0.5) ? [makeArticle(world, another!, { authors: 1 })] : [];
  const body = [
    ...articleLines(main, setting, dice, world.issue),
    ...boxLines,
    ...rest.flatMap((made) => [BLANK, ...articleLines(made, setting, dice, world.issue)]),
  ];
  return framed(world, [main, box, ...rest], body);
}

/** Briefs in a row: each with a mark and no headline, or a headline on its line. */
export function briefs(world: World): FormPage {
  const { dice } = world;
  const marks = dice.pick(['▲', '●', '■', '◆', '★']);
  const headed = dice.chance(0.5);
  const articles = makeArticles(world, dice.between(3, 6), {
    paragraphs: 1,
    sentences: dice.between(1, 2),
    authors: dice.pick([0, 1]),
  }).map((made): Made =>
    headed ? made : { ...made, title: null, authors: dice.chance(0.5) ? [] : made.authors },
  );
  const column = dice.pick(['一周简讯', '园区短波', '简讯', '动态短讯', '一句话新闻']);
  const style: Style = {
    ...someStyle(world, headed && dice.chance(0.3), headed ? ['tail', 'tail', 'dateline'] : ['tail']),
    spaced: false,
    headsApart: headed && dice.chance(0.3),
  };
  const body = articles.flatMap((made) => {
    const set = articleLines(made, headed ? style : { ...style, indent: '' }, dice, world.issue);
    return headed
      ? set
      : set.map((line, index) => (index === 0 ? { ...line, text: marks + line.text } : line));
  });
  const page = framed(world, articles, [
    ...lines('column', dice.pick([column, `【${column}】`, `·${column}·`])),
    ...body,
  ]);
  if (dice.chance(0.3))
    page.sheet.push(
      ...lines(
        'furniture',
        `本版撰稿 ${
          articles
            .flatMap(({ authors }) => authors)
            .slice(0, 3)
            .join(' ') || personName(dice)
        }`,
      ),
    );
  return page;
}

/** Editors' codes after each report: ③5. */
export function endCodes(world: World): FormPage {
  const { dice } = world;
  const articles = makeArticles(world, dice.between(2, 4), { authors: dice.between(0, 2) });
  const style = { ...someStyle(world, false, ['under', 'dateline']), indent: '　　', spaced: false };
  const body = articles.flatMap((made) => {
    const set = articleLines(made, style, dice, world.issue);
    const last = set.findLastIndex(({ label }) => label === 'body-start');
    const code = `${dice.pick([...'①②③④⑤⑥⑦⑧⑨'])}${dice.between(1, 12)}`;
    return set.map((line, index) => (index === last ? { ...line, text: line.text + code } : line));
  });
  return framed(world, articles, body);
}

/** Pages whose running head stands below, or both. */
export function footed(world: World): FormPage {
  const { dice, issue } = world;
  const articles = makeArticles(world, dice.between(1, 3), {});
  const sheet = someSheet(dice, issue);
  const body = columnLines(articles, someStyle(world, dice.chance(0.5)), dice, issue);
  return {
    sheet: [...body, BLANK, ...runningHead(dice, sheet), ...(dice.chance(0.5) ? staff(dice) : [])],
    truth: { articles: articles.map(truthOf), date: issue, page: sheet.page },
  };
}
