/** Lists of names that an archivist wrote as something else → the list that was meant. Pure. */
import { fault, type Fault } from '../problems/fault.ts';
import { itemOf } from '../problems/mend/value.ts';
import { bylinesIn, isRole, namesOthers, type Byline } from './bylines.ts';

/** Where a field stands, and where one of its items does. */
export interface ListPlace {
  field: { line: number; column: number };
  item: { line: number; column: number };
}

/** Where a byline stands; `last` is its last line, where it takes several. */
interface BylinePlace extends ListPlace {
  last: { line: number };
}

/** What is wrong with a byline, and which of its fields is meant where it is not the whole. */
interface BylineFault {
  position: number;
  field?: 'role';
  told: Fault;
}

/** The opening of a report that was taken for a part of its byline: 新华社北京5月7日电 记者 张三. */
const DATELINE = /^((?:\S*?(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日\s*|\p{Script=Han}{2,6})[电讯])[\s，、]+(?=\S)/u;

/** A warning for bylines that stand as one. @returns the fault of each item that is several, by its position */
export function authorFaults(
  given: unknown,
  placeOf: (position: number) => BylinePlace,
  isKnown: (name: string) => boolean = () => false,
): BylineFault[] {
  const items: unknown[] = Array.isArray(given) ? given : [given];
  const meant = rolesGiven(
    items,
    items.map((item) => meantBy(item, isKnown)),
    isKnown,
  );
  return items.flatMap((item, position): BylineFault[] => {
    if (typeof item === 'string' && items.indexOf(item) < position)
      return [{ position, told: fault('byline-twice', { name: item.trim() }) }];
    const name = nameOf(item);
    const of = meant[position]!;
    if (!name?.trim() || isAsMeant(item, name, of)) return [];
    const place = placeOf(position);
    const told = (line: string) => fault('authors-list', { name: name.trim(), line });
    if (of.length === 0 && place.field.line !== place.item.line)
      return [{ position, told: fault('yaml-line-rest', { text: name.trim() }) }];
    if (place.last.line !== place.item.line)
      return inLines(item as Byline, of, place).map(({ line, ...one }) => ({
        position,
        ...one,
        told: told(line),
      }));
    const line = listLine(
      'authors',
      meant.map((bylines) => bylines.map(written)),
      position,
      place,
    );
    const isInline = place.field.line === place.item.line;
    const dateline =
      typeof item === 'string' && (isInline || position === items.length - 1) ? datelineOf(item) : undefined;
    const lines =
      dateline === undefined
        ? [line]
        : isInline
          ? [`dateline: ${itemOf(dateline)}`, line]
          : [line, `dateline: ${itemOf(dateline)}`];
    return [{ position, told: told(lines.join('\n')) }];
  });
}

/** A role that is an item of its own (`[张三, 记者]`) belongs to the name before it. */
function rolesGiven(items: unknown[], meant: Byline[][], isKnown: (name: string) => boolean): Byline[][] {
  return meant.map((bylines, position) => {
    const isOwn = (at: number) => {
      const [item, before] = [items[at], items[at - 1]];
      return (
        typeof item === 'string' &&
        isRole(item.trim()) &&
        !isKnown(item.trim()) &&
        typeof before === 'string' &&
        !isRole(before.trim()) &&
        meant[at - 1]!.length === 1 &&
        meant[at - 1]![0]!.role === undefined
      );
    };
    if (isOwn(position)) return [];
    return isOwn(position + 1) ? [{ ...bylines[0]!, role: (items[position + 1] as string).trim() }] : bylines;
  });
}

function nameOf(item: unknown): string | undefined {
  const name = typeof item === 'string' ? item : (item as Partial<Byline> | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

const datelineOf = (text: string) => DATELINE.exec(text)?.[1];

/** The bylines in an item; what an object says of its author is said of each of them. */
function meantBy(item: unknown, isKnown: (name: string) => boolean): Byline[] {
  const name = nameOf(item);
  if (name === undefined) return [item as Byline];
  if (typeof item === 'string') return bylinesIn(name.trim().replace(DATELINE, ''), isKnown);
  const given = item as Byline;
  return bylinesIn(name.trim(), isKnown).map((one) => {
    const role = bothRoles(given.role, one.role);
    return { ...given, name: one.name, ...(role !== undefined && { role }) };
  });
}

/** What a role may begin with: 首席 and 记者 are 首席记者. */
const ATTRIBUTE = /(?:特约|见习|实习|首席|驻站|本报|本刊|本网|本社|[社报网台刊])$/u;

function bothRoles(given: unknown, found: string | undefined): string | undefined {
  if (typeof given !== 'string' || found === undefined) return found ?? (given as string | undefined);
  if (given.includes(found)) return given;
  if (found.includes(given)) return found;
  return ATTRIBUTE.test(given) ? given + found : `${found}、${given}`;
}

function isAsMeant(item: unknown, name: string, of: readonly Byline[]): boolean {
  const [only] = of;
  if (of.length !== 1 || only!.name !== name.trim() || namesOthers(name)) return false;
  return only!.role === (typeof item === 'string' ? undefined : (item as Byline).role);
}

/** A byline whose fields stand below each other: all but the last of its people come before it. */
function inLines(
  given: Byline,
  of: readonly Byline[],
  { item }: BylinePlace,
): { field?: 'role'; line: string }[] {
  const indent = ' '.repeat(item.column - 1);
  const dash = `${' '.repeat(Math.max(0, item.column - 3))}- `;
  const last = of.at(-1);
  const names = [
    ...of.slice(0, -1).map((one) => dash + written(one)),
    `${dash}name: ${itemOf(last?.name ?? '')}`,
  ];
  const isSame = last?.role === given.role;
  return [
    { line: names.join('\n') },
    ...(isSame || last?.role === undefined
      ? []
      : [{ field: 'role' as const, line: `${indent}role: ${itemOf(last.role)}` }]),
  ];
}

/** A byline in one line of YAML. */
function written(one: unknown): string {
  if (typeof one !== 'object' || one === null) return itemOf(String(one));
  const fields = Object.entries(one as Record<string, unknown>).filter(([, value]) => value !== undefined);
  if (fields.length === 1 && typeof (one as Byline).name === 'string') return itemOf((one as Byline).name);
  return `{${fields.map(([key, value]) => `${key}: ${typeof value === 'string' ? itemOf(value) : JSON.stringify(value)}`).join(', ')}}`;
}

/**
 * The line that writes a list as it was meant: the whole list where it stands in one line, else the item's lines.
 * @param meant what each item stands for, in YAML
 */
export function listLine(
  field: string,
  meant: string[][],
  position: number,
  { field: at, item }: ListPlace,
): string {
  if (at.line === item.line) return `${field}: [${meant.flat().join(', ')}]`;
  const dash = `${' '.repeat(Math.max(0, item.column - 3))}- `;
  return meant[position]!.map((name) => dash + name).join('\n');
}
