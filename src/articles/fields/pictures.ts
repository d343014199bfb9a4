import { z } from 'zod';
import { typeset } from '../../text/typeset.ts';
import { say } from '../../problems/fault.ts';
import { itemOf } from '../../problems/mend/value.ts';
import { EMPTY, field, NONE } from './field.ts';
import { shapeOf, text } from './values.ts';

/** A picture; `src` is left out when the archive holds the caption but not the picture itself. */
export const IMAGE = {
  src: field({
    schema: text('图片路径').optional(),
    label: '图片路径',
    purpose: [
      '图片的路径，从这篇文章的文件算起。档案只有说明、没有图片的，不写。',
      'Path relative to the Markdown file. Left out when the archive holds the caption but not the picture.',
    ],
    absent: ['没有图片', 'no picture'],
    example: 'kunshan.jpg',
  }),
  alt: field({
    schema: text('图片替代文字').optional(),
    label: '替代文字',
    purpose: ['画的是什么，给看不见图片的读者。', 'What the picture shows, for readers who cannot see it.'],
    absent: ['有 `src` 就必填', 'required with `src`'],
    example: '大学生站在展柜前',
  }),
  caption: field({
    schema: text('图片说明').optional(),
    label: '图片说明',
    purpose: ['原报的图片说明。', 'Caption.'],
    absent: NONE,
    example: '图为大学生在博物馆参观。',
    typeset: true,
  }),
  credit: field({
    schema: text('图片来源').optional(),
    label: '图片来源',
    purpose: ['摄影者或图片来源，照原报写。', 'Photographer or source, as printed.'],
    absent: NONE,
    example: '东莞松山湖高新区',
    // Spaces in a credit part names (本报记者 李四): they stay, an ideographic one too.
    typeset: (credit) => credit.split(/(\s+)/).map(typeset).join(''),
  }),
};

/** A picture's file with its caption behind it, and the photographer at the caption's end. */
const WITH_CAPTION = /^(\S+\.(?:jpe?g|png|gif|webp|avif))[\s，、；;]+(\S.*)$/iu;
const PHOTOGRAPHER =
  /^(.*[\s。！？）])[（(]?(?:摄影[:：]?\s*)?(\p{Script=Han}{2,4}?)(?:\s*[/／]?摄影?)?[）)]?[。]?$/u;

/** A picture as it should be written, of what stands there instead. */
function pictureOf(input: unknown): string {
  if (typeof input !== 'string') return '{src: kunshan.jpg, alt: 图片画的是什么}';
  const [, src = input, text] = WITH_CAPTION.exec(input.trim()) ?? [];
  const [, caption = text, credit] = (text?.includes('摄') && PHOTOGRAPHER.exec(text)) || [];
  return `{src: ${src}, alt: 图片画的是什么${caption ? `, caption: ${itemOf(caption.trim())}` : ''}${credit ? `, credit: ${credit}` : ''}}`;
}

/** A picture as written. */
export const image = z
  .strictObject(shapeOf(IMAGE), {
    error: ({ input }) => say('image-form', { item: pictureOf(input) }),
  })
  .refine(({ src, alt }) => !src || alt, { path: ['alt'], error: say('image-alt-missing') });

/** The pictures. */
export const PICTURES = {
  images: field({
    schema: z
      .array(image, {
        error: ({ input }) => say('images-no-list', { line: `images: [${pictureOf(input)}]` }),
      })
      .default([]),
    label: '图片',
    purpose: ['图片的列表，每张写下面各项。', 'A list of pictures, each with the fields below.'],
    absent: EMPTY,
    example: '',
    search: {
      as: 'tail',
      place: 1,
      texts: (images) => images.flatMap(({ caption, credit, alt }) => [caption, credit, alt]),
    },
    data: { place: 16, value: (images) => (images.length > 0 ? images : undefined) },
  }),
};
