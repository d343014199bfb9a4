/**
 * The proof that nothing was lost: every character of the input, white space aside, is in exactly one place, and
 * every place holds in the written file what it took from the page.
 */
import { VOCABULARY } from '../../articles/vocabulary.ts';
import { plainYaml } from '../../problems/mend/plainYaml.ts';
import { splitFile } from '../../problems/splitFile.ts';
import { parseYaml } from '../../problems/yaml.ts';
import { readBack, type Draft } from './draft.ts';
import type { PageReading } from '../readPage.ts';
import type { Run } from '../base/textRun.ts';

/**
 * Checks a page against its drafts.
 * @returns faults in Chinese; none when the account is settled
 */
export function account(reading: PageReading, drafts: Draft[]): string[] {
  const faults = [...coverage(reading)];
  for (const draft of drafts) faults.push(...compare(draft));
  return faults;
}

/** Runs of an item's fields, by place. */
function places({ item }: Draft): Record<string, Run[]> {
  return {
    title: item.headline,
    subtitle: item.subtitle,
    kicker: item.kicker ? [item.kicker] : [],
    column: item.column ? [item.column] : [],
    authors: item.authors.flatMap(({ name, role }) => (role?.run ? [role.run, name] : [name])),
    images: item.images.flatMap(({ caption, credit }) => [caption, credit].flatMap((run) => run ?? [])),
    body: item.body.map(({ run }) => run),
  };
}

function coverage({ page, items, furniture }: PageReading): string[] {
  const owners = new Uint8Array(page.text.length);
  const runs = [
    ...furniture.map(({ run }) => run),
    ...items.flatMap((item) => [
      ...item.furniture.map(({ run }) => run),
      ...Object.values(places({ item } as Draft)).flat(),
    ]),
  ];
  for (const { start, end } of runs.flatMap(({ spans }) => spans))
    for (let at = start; at < end; at++) owners[at]!++;
  const faults: string[] = [];
  for (let at = 0; at < owners.length && faults.length < 5; at++) {
    if (owners[at] === 1 || /[\s\u0085]/u.test(page.text[at]!)) continue;
    faults.push(
      `第 ${at + 1} 个字“${page.text[at]}”（“${page.text.slice(Math.max(0, at - 6), at + 7).replace(/\s+/gu, ' ')}”）${owners[at] === 0 ? '没有归处' : `出现在 ${owners[at]} 处`}`,
    );
  }
  return faults;
}

/** The file is read again from its text: YAML and Markdown may not have changed a character. */
function compare(draft: Draft): string[] {
  const split = splitFile(draft.file);
  const read = split && (plainYaml(split.yaml, VOCABULARY, 1) ?? parseYaml(split.yaml));
  const data = read?.value as Record<string, unknown> | undefined;
  if (!split || !data) return [`“${draft.title}”写成的文件读不回来`];
  const written: Record<string, string> = {
    title: bare(data['title']),
    subtitle: bare(data['subtitle']),
    kicker: bare(data['kicker']),
    column: bare(data['column']),
    images: ((data['images'] as Record<string, unknown>[] | undefined) ?? [])
      .map((image) => bare(image['caption']) + bare(image['credit']))
      .join(''),
    body: readBack(split.body),
  };
  const columnAbove = draft.item.column ? undefined : draft.item.columnAbove;
  const expected: Record<string, Run[]> = {
    ...places(draft),
    images: draft.item.images.flatMap(({ caption, credit, creditElsewhere }) =>
      [caption, credit ?? creditElsewhere].flatMap((run) => run ?? []),
    ),
    ...(columnAbove ? { column: [columnAbove] } : {}),
  };
  const faults = Object.keys(written).filter(
    (place) => written[place] !== expected[place]!.map(({ text }) => bare(text)).join(''),
  );
  const given = draft.authorsGiven
    ? namesIn(draft.data.authors)
    : draft.item.authors.map(({ name }) => bare(name.text));
  if (namesIn(data['authors']).join('|') !== given.join('|')) faults.push('authors');
  return faults.map(
    (place) => `“${draft.title || draft.body[0]?.text.slice(0, 12)}”的 ${place} 写出后与原文不同`,
  );
}

function namesIn(authors: unknown): string[] {
  return ((authors as unknown[] | undefined) ?? []).map((author) =>
    bare(typeof author === 'string' ? author : (author as Record<string, unknown>)['name']),
  );
}

function bare(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\s\u0085]+/gu, '') : '';
}
