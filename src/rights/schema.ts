/** `rights` of an article and of site.yaml. */
import { z } from 'zod';
import { say } from '../problems/fault.ts';
import { nearestStatement, statementAt, statementMeant } from './statements.ts';

const words = (label: string) =>
  z
    .string({ error: say('text-form', { label }) })
    .trim()
    .min(1, say('text-empty', { label }));

const EXAMPLE = 'http://rightsstatements.org/vocab/InC/1.0/';

/** What holds of the rights in a text. */
export const rightsObject = z.strictObject(
  {
    /** Address of a statement. Example: http://rightsstatements.org/vocab/InC/1.0/ */
    statement: z
      .string({ error: say('rights-form', { address: EXAMPLE }) })
      .trim()
      .refine((address) => statementAt(address) !== undefined, {
        error: ({ input }) =>
          say('rights-unknown', { address: String(input), near: nearestStatement(String(input)) }),
      }),
    /** Who holds them. Example: 中国高新技术产业导报社. */
    holder: words('权利人').optional(),
    /** What else readers should know. Example: 经报社同意上网。 */
    note: words('权利说明').optional(),
  },
  {
    error: ({ input }) =>
      say('rights-form', { address: (typeof input === 'string' && statementMeant(input)) || EXAMPLE }),
  },
);

/** Rights in a text. */
export type Rights = z.output<typeof rightsObject>;
