/** `import.yaml`: how an archive's papers print things, for the importer to read them by. Grows by corrections at the review desk. */
import { z } from 'zod';
import { fault, say } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { LocatedYaml } from '../problems/yaml.ts';
import type { NameIndex } from './nameIndex.ts';
import type { Zone } from './schema.ts';

/** Name of the file in the content folder. */
export const IMPORT_RULES = 'import.yaml';

/** Stands for the names in the form of a byline. */
export const NAMES_HERE = '{姓名}';

const printed = z.string().min(1);

/** A form in which a paper names its authors. */
const byline = z.strictObject({
  /** The line as printed, with {姓名} for the names. Example: 稿件采写 {姓名}. */
  form: printed.refine((form) => form.split(NAMES_HERE).length === 2, say('import-byline-form')),
  /** Role that the article gives them. */
  role: printed.optional(),
});

/** What a zone is called in a paper. */
const alias = z.strictObject({
  /** As printed. */
  name: printed,
  /** Name or id of the zone in zones.yaml. */
  zone: printed,
});

/** `import.yaml`. */
export const importRules = z.strictObject({
  /** Names of columns. */
  columns: z.array(printed).default([]),
  /** Forms of bylines. */
  bylines: z.array(byline).default([]),
  /** Lines that belong to no article; figures stand for any figures. */
  furniture: z.array(printed).default([]),
  /** Names of papers. */
  publications: z.array(printed).default([]),
  /** Further names of zones, for the importer alone. */
  aliases: z.array(alias).default([]),
});
/** What an archive's papers print. */
export type ImportRules = z.output<typeof importRules>;

/** Aliases of zones that no registry has. */
export function unknownZones(
  rules: ImportRules | undefined,
  located: LocatedYaml,
  shown: string,
  zoneNames: NameIndex<Zone>,
): Problem[] {
  return (rules?.aliases ?? []).flatMap(({ zone }, index): Problem[] =>
    zoneNames.find(zone)
      ? []
      : [
          {
            ...fault('import-zone-unknown', { name: zone }),
            file: shown,
            ...located.placeOf(['aliases', index, 'zone']),
            field: `aliases.${index}.zone`,
          },
        ],
  );
}
