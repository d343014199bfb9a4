/** Last touches on an item whose text is whole: picture notes, the kind of item. */
import type { Item } from './item.ts';
import { TEXT_AND_PICTURES } from '../roles/byline.ts';
import { captionSentence, PICTURES } from '../roles/credit.ts';
import { lengthOf, slice, trim } from '../base/textRun.ts';

const NOTICE =
  /^(?:更正|启事|公告|通知|声明|致歉|征稿|遗失|招聘|通告|公示|订阅)|(?:启事|公告|公示|声明|通告|更正)$/u;
const COMMENTARY = /时评|评论|社论|短评|锐评|快评|观点|杂谈|漫谈|论坛|新论|大家谈/u;

/** Completes an item in place. */
export function refine(item: Item): void {
  settleNumber(item);
  settlePointers(item);
  settleLongCaptions(item);
  settleLastLine(item);
  settlePhotographers(item);
  creditBarePictures(item);
  const pictureItem = isPictureItem(item);
  if (pictureItem) takeCaption(item);
  item.kind = pictureItem ? 'photo' : kindOf(item);
}

/** 2. 某某高新区大桥通车, 3、某某: the number of a list before a headline. */
const NUMBER = /^\s*\d{1,2}\s*(?:[.．]\s+|、\s*)(?=\p{Script=Han}|[“"《「])/u;

/** The number of a list is no part of a headline. */
function settleNumber(item: Item): void {
  const [first, ...others] = item.headline;
  const number = first && NUMBER.exec(first.folded)?.[0].length;
  if (!first || !number) return;
  item.furniture.push({ run: slice(first, 0, number), role: 'number' });
  item.headline = [slice(first, number), ...others];
}

/** ▲ before a caption: where on the page its picture is. */
const POINTER = /^\s*[▲△▼▽↑↓←→◀◁▶▷◄►]+\s*(?=\S)/u;

/** What points from a caption to its picture says nothing where they stand together. */
function settlePointers(item: Item): void {
  for (const image of item.images) {
    const pointer = image.caption && POINTER.exec(image.caption.folded)?.[0].length;
    if (!image.caption || !pointer) continue;
    item.furniture.push({ run: slice(image.caption, 0, pointer), role: 'ornament' });
    image.caption = slice(image.caption, pointer);
  }
}

/**
 * 撰文/甲 摄影/乙: who is credited with the article's picture took it, and did not write; beside those who wrote, who
 * took pictures is the credit of those that have none.
 */
function settlePhotographers(item: Item): void {
  creditPhotographer(item);
  const credits = item.images.map(({ credit }) => credit?.folded.replace(/\s/gu, '') ?? '');
  const took = item.authors.filter(
    ({ name, role }) =>
      /^(?:摄影|摄|图|图片)$/u.test(role?.text ?? '') &&
      credits.some((credit) => credit.includes(name.folded.replace(/\s/gu, ''))),
  );
  if (took.length === item.authors.length) return;
  item.authors = item.authors.filter((author) => !took.includes(author));
  for (const { name, role } of took)
    item.furniture.push(...[role?.run, name].flatMap((run) => (run ? [{ run, role: 'byline-mark' }] : [])));
}

/** 文/图 under the headline, and no names at the pictures: whose they are is printed in the byline. */
const BOTH = new RegExp(String.raw`^\s*(?:${TEXT_AND_PICTURES.source})`, 'u');

function creditBarePictures({ authors, furniture, images, doubts }: Item): void {
  const bare = images.filter(
    ({ caption, credit, creditElsewhere }) => caption && !credit && !creditElsewhere,
  );
  const signed =
    furniture.some(({ run, role }) => role === 'byline-mark' && BOTH.test(run.folded)) ||
    authors.some(({ role }) => BOTH.test(role?.text.replace(/^\S*(?:记者|通讯员)\s+/u, '') ?? ''));
  if (!signed || bare.length === 0) return;
  const names = authors.map(({ name }) => name.text.trim()).join('、');
  const [one, ...others] = authors;
  if (one && others.length === 0) for (const image of bare) image.creditElsewhere = one.name;
  doubts.push({
    field: 'images',
    confidence: 'medium',
    reason:
      authors.length === 1
        ? `署名“文/图”，图片下没有作者：${bare.length} 张图片的作者按署名写作${names}，请核对`
        : `署名“文/图”，图片下没有作者：${bare.length} 张图片的作者可能是${names}，请补写 credit`,
  });
}

function creditPhotographer(item: Item): void {
  const photographers = item.authors.filter(({ role }) => PHOTOGRAPHS.test(role?.text ?? ''));
  const [one, ...more] = photographers;
  const areBare = item.images.every(({ credit, creditElsewhere }) => !credit && !creditElsewhere);
  // A picture without a caption may be the site's.
  const [picture, ...others] = item.images.filter(({ caption }) => caption);
  if (!one || more.length > 0 || item.authors.length === 1 || !picture || !areBare) return;
  picture.credit = one.name;
  for (const other of others) other.creditElsewhere = one.name;
  item.authors = item.authors.filter((author) => author !== one);
  if (one.role?.run) item.furniture.push({ run: one.role.run, role: 'byline-mark' });
}

const PHOTOGRAPHS = /^(?:摄影|摄|图|图片)$/u;

/** Longer than a photo item's whole text: it is an article's. (Fields of an article hold 5,000 characters.) */
const LONGEST_CAPTION = 2000;

/** A caption as long as an article is its text. */
function settleLongCaptions(item: Item): void {
  const long = item.images.flatMap((image) =>
    image.caption && lengthOf(image.caption) > LONGEST_CAPTION ? [image] : [],
  );
  if (long.length === 0) return;
  item.body.unshift(
    ...long.map(({ caption }): Item['body'][number] => ({
      type: 'paragraph',
      run: caption!,
      indented: false,
    })),
  );
  for (const image of long) delete image.caption;
  item.images = item.images.filter(
    ({ address, region, caption, credit }) => address ?? region ?? caption ?? credit,
  );
  item.doubts.push({
    field: 'body',
    confidence: 'low',
    reason: `图片说明超过 ${LONGEST_CAPTION} 字，当作正文收入，请对照原版`,
  });
}

/** A short line with no text under it is no subhead: a name in an unknown form, or a line of text. */
function settleLastLine(item: Item): void {
  const last = item.body.at(-1);
  if (last?.type !== 'heading' || item.body.length < 2) return;
  const text = last.run.folded.trim();
  if (item.authors.length === 0 && /^\p{Script=Han}{2,6}$/u.test(text)) {
    item.body.pop();
    item.authors.push({ name: trim(last.run) });
    item.doubts.push({
      field: 'authors',
      confidence: 'low',
      reason: `文末单独一行“${text}”按位置认作署名，请对照原版`,
    });
  } else {
    last.type = 'paragraph';
    item.doubts.push({
      field: 'body',
      confidence: 'low',
      reason: `末尾的短行“${text.slice(0, 12)}”下面没有正文，请对照原版`,
    });
  }
}

/** A picture with its text: a credit or a note, and no more than a paragraph or two. */
function isPictureItem({ images, body, photo, column, authors, kind }: Item): boolean {
  if (photo || kind === 'photo') return true;
  if (column && PICTURES.test(column.folded)) return true;
  if (images.length > 0 && body.length === 0) return true;
  const paragraphs = body.filter(({ type }) => type === 'paragraph');
  const length = paragraphs.reduce((sum, { run }) => sum + lengthOf(run), 0);
  return (
    images.length > 0 &&
    images.every(({ caption }) => caption === undefined) &&
    paragraphs.length <= Math.max(1, images.length) &&
    length <= 300 * images.length &&
    authors.every(({ role }) => role !== undefined && /[图摄]/u.test(role.text))
  );
}

/** The sentence 图为… at the end of the text is the picture's caption, when text stands before it. */
function takeCaption(item: Item): void {
  const last = item.body.at(-1);
  const found = last?.type === 'paragraph' ? captionSentence(last.run.folded) : undefined;
  if (!last || !found) return;
  const caption = trim(slice(last.run, found.from, found.to));
  const image = item.images.find((one) => one.caption === undefined);
  if (image) image.caption = caption;
  else item.images.push({ caption });
  last.run = trim(slice(last.run, 0, found.from));
}

function kindOf({ column, headline, authors }: Item): Item['kind'] {
  const title = headline.map(({ folded }) => folded.replace(/\s/gu, '')).join('');
  if (NOTICE.test(title) || (column && NOTICE.test(column.folded.trim()))) return 'notice';
  const critic = authors.some(
    ({ name, role }) => /评论员/u.test(name.folded) || /评论员/u.test(role?.text ?? ''),
  );
  return critic || (column && COMMENTARY.test(column.folded)) ? 'commentary' : 'news';
}
