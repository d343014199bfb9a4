/** Who is meant by a byline: the registry of authors by the names that papers print. */
import { fault, type Fault } from '../problems/fault.ts';
import { isFields } from '../problems/mend/shape.ts';
import type { Problem } from '../problems/problem.ts';
import { labelOf, type NamedPerson } from '../citation/person.ts';
import { sameName } from '../text/slug.ts';
import type { Settings } from './load.ts';
import { author, type Author } from './schema.ts';

/** Whom bylines name. */
export interface People {
  /**
   * Finds the registered author.
   * @returns nothing where the name is not registered; what is wrong, where the byline cannot be understood
   */
  find(byline: NamedPerson): { author?: Author; told?: Fault };
  /** By what the site calls them. */
  byLabel: ReadonlyMap<string, Author>;
}

/** Indexes a registry of authors. */
export function peopleIn(authors: readonly Author[]): People {
  const byName = Map.groupBy(
    authors.flatMap((author) => [...namesOf(author)].map((name) => ({ name, author }))),
    ({ name }) => name,
  );
  const byLabel = new Map(authors.map((author) => [labelOf(author), author]));
  const named = (name: string) => (byName.get(sameName(name)) ?? []).map(({ author }) => author);
  return {
    byLabel,
    find({ name, person }) {
      const candidates = named(name);
      if (person !== undefined) return chosen(candidates, name, person, byLabel);
      const plain = candidates.find(({ qualifier }) => qualifier === undefined);
      if (plain) return { author: plain };
      if (candidates.length < 2) return {};
      const [{ qualifier = '' } = {}] = candidates;
      return {
        told: fault('author-ambiguous', {
          name,
          known: candidates.map(labelOf).join('、'),
          line: `{name: ${name}, person: ${qualifier}}`,
        }),
      };
    },
  };
}

function chosen(
  candidates: readonly Author[],
  name: string,
  person: string,
  byLabel: People['byLabel'],
): ReturnType<People['find']> {
  const author = candidates.find((one) => one.qualifier === person || labelOf(one) === person);
  if (author) return { author };
  if (candidates.length > 0)
    return { told: fault('author-person', { name, person, known: candidates.map(labelOf).join('、') }) };
  const other = byLabel.get(person);
  return {
    told: other
      ? fault('author-person-name', { name, person, known: [...namesOf(other)].join('、') })
      : fault('author-person-unknown', { name, person }),
  };
}

const namesOf = ({ name, aliases }: Named): Set<string> => new Set([name, ...aliases].map(sameName));

type Named = Pick<Author, 'name' | 'aliases' | 'qualifier'>;

/** The authors of a file with faults, as far as they are what they should be. */
function authorsAsWritten(value: unknown): (Named | undefined)[] {
  const given = isFields(value) ? value['authors'] : undefined;
  return (Array.isArray(given) ? given : []).map((entry: unknown) => {
    const { name, aliases, qualifier } = isFields(entry) ? entry : {};
    // A misspelt qualifier may tell them apart.
    const isKnown = Object.keys(entry ?? {}).every((field) => Object.hasOwn(author.shape, field));
    if (typeof name !== 'string' || !isKnown) return undefined;
    const texts = Array.isArray(aliases) ? aliases.filter((one) => typeof one === 'string') : [];
    return { name, aliases: texts, ...(typeof qualifier === 'string' && { qualifier }) };
  });
}

/** Entries that no byline could tell apart: of one name, and not of two qualifiers. */
export function authorsTwice({
  data,
  located,
  shown,
}: Pick<Settings<{ authors: Author[] }>, 'data' | 'located' | 'shown'>): Problem[] {
  const owners = new Map<string, Named>();
  return (data?.authors ?? authorsAsWritten(located.value)).flatMap((author, index): Problem[] =>
    [...(author ? namesOf(author) : [])].flatMap((name): Problem[] => {
      const key = JSON.stringify([name, author!.qualifier]);
      const owner = owners.get(key);
      if (!owner) owners.set(key, author!);
      if (!owner) return [];
      return [
        {
          ...fault('author-twice', { name, owner: labelOf(owner) }),
          file: shown,
          ...located.placeOf(['authors', index]),
          field: `authors.${index}`,
        },
      ];
    }),
  );
}
