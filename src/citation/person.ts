/** What the site calls the people of bylines. */

/** A byline as an article has it. */
export interface NamedPerson {
  /** As printed. */
  name: string;
  /** In a file: which of several people of the name. In a record: what the site calls the author. */
  person?: string | undefined;
}

/** What the site calls an author: nobody else has the same. Example: `李明（苏州日报）`. */
export function labelOf({ name, qualifier }: { name: string; qualifier?: string | undefined }): string {
  return qualifier === undefined ? name : `${name}（${qualifier}）`;
}

/** Whom a record's byline means: the registered author, or the name as it is printed. */
export const personOf = ({ name, person }: NamedPerson): string => person ?? name;
