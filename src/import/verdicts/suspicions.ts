/**
 * What an article looks like when it was read wrongly, whatever the reason: a headline that holds a signature, text whose
 * ends look like names that nobody read. Each row is one such sign; the fields it names get a doubt.
 */
import type { Doubt, Item } from '../stories/item.ts';
import { isDoubted } from './calibration.ts';
import { isControlLike } from '../margins/menus.ts';

interface Suspicion {
  name: string;
  field: string;
  reason: string;
  /** True where the sign is there. */
  seen: (item: Item) => boolean;
}

/** 记者从…获悉 is a sentence; 记者 and a name that is left in the text was not read. */
const UNREAD_REPORTER =
  /(?:记者|通讯员)\s*(?!从|在|了解|获悉|看到|采访|走进|来到|近日|日前|昨|今|发现|见到|注意|随|对|跟|一行|手记|节|证|站|问|说|们|和|提|观|调|\d)\p{Script=Han}/u;
const NAME_AT_END = /[(（【]\s*\p{Script=Han}{2,4}(?:[\s、]+\p{Script=Han}{2,4}){0,4}\s*[)）】]\s*$/u;
const IN_HEADLINE =
  /本报记者|通讯员\s?\p{Script=Han}{2,3}$|^[【(（〔]?本报\S{0,6}讯|^(?:标题|题名|篇名|作者|版次|正文|来源)\s*[:：]|[。]$|^[,，、;；)）”》]/u;
const LONGEST_HEADLINE = 60;
const NO_NAME = /[\d第版字]|报道|整理|记者|通讯员|摄影|供稿|^[^\p{Script=Han}A-Za-z]/u;
const PICTURE_WORDS = /(?:\s摄|[）)]摄|供图|摄影)\s*[)）]?\s*$/u;
/** What follows a photographer's name, at the end of a picture's note: …车间里。苏合　图, …（白鹭 摄于三月）. */
/** …正在试产。南方科技报记者: what is left of a credit whose name was taken. */
const ROLE_LEFT = /[。！？][^。！？]{0,16}(?:记者|通讯员|摄影|供图|摄)\s*$/u;
const CREDIT_LEFT = /(?:(?<!拍)摄(?:于[^。]{0,12})?|供图|摄影|[\s)(（）/／](?:图|提供))\s*[)）]?\s*$/u;
const REPORT_OPENS = /^\s*[【[(（]?(?:本报|本刊|新华社)\S{0,12}[讯电][】\])）\s(（]/u;

const text = (runs: { folded: string }[]) => runs.map(({ folded }) => folded.trim()).join(' ');
const paragraphs = ({ body }: Item) =>
  body.filter(({ type }) => type === 'paragraph').map(({ run }) => run.folded);

/** The signs, by field. */
const SUSPICIONS: Suspicion[] = [
  {
    name: 'unread-reporter',
    field: 'authors',
    reason: '正文首尾像有没认出的署名，请对照原版',
    seen: (item) => {
      const [first = ''] = paragraphs(item);
      const last = paragraphs(item).at(-1) ?? '';
      return (
        item.authors.length === 0 &&
        (UNREAD_REPORTER.test(first.slice(0, 24)) || NAME_AT_END.test(last.slice(-24)))
      );
    },
  },
  {
    name: 'no-name',
    field: 'authors',
    reason: '署名里有不像姓名的字，请核对',
    seen: ({ authors }) =>
      authors.some(({ name }) => {
        const bare = name.folded.replace(/\s/gu, '');
        return (
          NO_NAME.test(bare) ||
          (bare.length > 5 && !bare.includes('·') && !/评论员|编辑部|读者|组/u.test(bare))
        );
      }),
  },
  {
    name: 'odd-headline',
    field: 'headline',
    reason: '标题里像有署名、标签或网站的字，请对照原版',
    seen: ({ headline }) => {
      const words = text(headline).split(/[\s|]+/u);
      return (
        headline.some(({ folded }) => IN_HEADLINE.test(folded.trim())) ||
        text(headline).length > LONGEST_HEADLINE ||
        words.filter((word) => word.length <= 8 && isControlLike(word)).length >= 2
      );
    },
  },
  {
    name: 'report-inside',
    field: 'body',
    reason: '正文中间像又起了一篇报道，请对照原版',
    seen: ({ body }) =>
      body.some(({ run, type }, index) => index > 0 && type === 'paragraph' && REPORT_OPENS.test(run.folded)),
  },
  {
    name: 'author-took-pictures',
    field: 'images',
    reason: '署名写了图，图片没有另写摄影者，请补写',
    seen: ({ authors, images }) =>
      images.length > 0 &&
      images.every(({ credit }) => credit === undefined) &&
      authors.some(({ role }) => /[图摄]/u.test(role?.text ?? '')),
  },
  {
    name: 'credit-in-caption',
    field: 'images',
    reason: '图片说明末尾像有没认出的摄影者，请对照原版',
    seen: ({ images }) =>
      images.some(
        ({ caption, credit }) =>
          (credit === undefined && CREDIT_LEFT.test(caption?.folded ?? '')) ||
          ROLE_LEFT.test(caption?.folded ?? ''),
      ),
  },
  {
    name: 'unread-credit',
    field: 'images',
    reason: '正文里像有图片说明或摄影者，请对照原版',
    seen: (item) => item.images.length === 0 && paragraphs(item).some((one) => PICTURE_WORDS.test(one)),
  },
];

/** @returns doubts about an article that looks wrongly read; a field that is doubted already gets none */
export function suspicionsOf(item: Item): Doubt[] {
  return SUSPICIONS.filter(({ field, seen }) => !isDoubted(item, field) && seen(item)).map(
    ({ name, field, reason }) => ({ field, confidence: 'medium', reason, evidence: name }),
  );
}
