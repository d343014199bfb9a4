import { rightsObject } from '../../rights/schema.ts';
import { field, NONE, REQUIRED } from './field.ts';
import { short } from './values.ts';

const { statement, holder, note } = rightsObject.shape;

/** What holds of the rights in a text. */
export const STATEMENT = {
  statement: field({
    schema: statement,
    label: '声明',
    purpose: [
      'RightsStatements.org 的声明或知识共享（CC）许可的网址；别的网址不认。',
      'Address of a statement of RightsStatements.org or of a Creative Commons licence; no other is known.',
    ],
    absent: REQUIRED,
    example: 'http://rightsstatements.org/vocab/InC/1.0/',
  }),
  holder: field({
    schema: holder,
    label: '权利人',
    purpose: ['权利归谁。', 'Who holds the rights.'],
    absent: NONE,
    example: '中国高新技术产业导报社',
  }),
  note: field({
    schema: note,
    label: '权利说明',
    purpose: ['还要让读者知道的。', 'What else readers should know.'],
    absent: NONE,
    example: '经报社同意上网。',
    typeset: true,
  }),
};

/** Rights. */
export const RIGHTS = {
  rights: field({
    schema: short('statement', rightsObject).optional(),
    label: '权利',
    purpose: [
      '正文的著作权状况：声明的网址，或者下面各项。不许转载的声明（如 InC），正文不进批量下载的文件。',
      'Rights in the text: the address of a statement, or the fields below. Under statements that permit no copying (InC and its like) the text is left out of the bulk files.',
    ],
    absent: ['`site.yaml` 的 `rights`', 'the rights of `site.yaml`'],
    example: 'http://rightsstatements.org/vocab/InC/1.0/',
    data: { place: 14 },
  }),
};
