/** Which story each captioned picture belongs to. */
import type { StructuredArticle, StructuredPicture } from '../../structured/structured.ts';
import type { Run } from '../../base/textRun.ts';
import type { Story } from '../assign.ts';
import type { CaptionedPicture } from './captions.ts';
import type { Doubt } from '../../stories/item.ts';
import { uncertainWords } from '../doubts.ts';
import { inOrderOfPage, type Place } from '../order.ts';
import { photoEssays, wordsAround } from '../photoEssays.ts';
import { around, overlapX, type Box, type PrintedLine, type PrintedPage, type Region } from '../printed.ts';
import { parted } from '../rules.ts';

/** White between a picture and its story above or below, in sizes. */
const TOUCHING = 3;
/** Characters of a caption that tells a story of its own. */
const SHORTEST_PHOTO_TEXT = 18;

/** Share of the page's height at its top where pictures are marks of the paper. */
const MASTHEAD = 0.1;
/** A picture over so much of the page's width and height is a scan, or a ground for the text. */
const WHOLE_PAGE = 0.8;
/** Smaller sides, as a share of the page's width, are those of ornaments. */
const SMALLEST = 0.04;

/** @returns the region of a picture of an article; none for marks of the paper, ornaments and grounds */
export function regionOn(
  { width, height }: Pick<PrintedPage, 'width' | 'height'>,
  page: number,
): (picture: Box) => Region | undefined {
  return ({ x0, y0, x1, y1 }) => {
    const [w, h] = [x1 - x0, y1 - y0];
    const isGround = w > width * WHOLE_PAGE && h > height * WHOLE_PAGE;
    const isMark = y1 < height * MASTHEAD || Math.min(w, h) < width * SMALLEST;
    return isGround || isMark ? undefined : { page, x0, y0, x1, y1 };
  };
}

/** Type of a story without headline. */
const NO_HEAD = 12;

/** Where a story stands on its page. */
export function placeOf(story: Story): Place {
  return { ...boxOf(story), size: story.head?.size ?? NO_HEAD };
}

/** All that a story takes up of its page. */
export function boxOf(story: Story): Box {
  return around([...(story.head ? [story.head] : []), ...story.blocks]);
}

/** A page, and what of it pictures are given by. */
export interface PicturePage {
  page: PrintedPage;
  /** Size of the running text. */
  body: number;
  runOf: (line: PrintedLine) => Run;
  /** The zones that a text names. */
  zonesIn: (text: string) => readonly string[];
  /** Where pictures are wanted themselves: those without a word are given, too. */
  regionOf?: (picture: Box) => Region | undefined;
}

/** A picture belongs to the story it stands in or touches; with words of its own elsewhere, it is an item. */
export function givePictures(
  pictures: CaptionedPicture[],
  stories: Story[],
  articles: StructuredArticle[],
  { page, body, runOf, zonesIn, regionOf }: PicturePage,
): void {
  const alone: { article: StructuredArticle; place: number }[] = [];
  const isOf = (picture: CaptionedPicture, story: Story) => !isOfOtherZone(picture, story, zonesIn);
  const essays = photoEssays(pictures, stories, page, { body, boxOf, isOf });
  for (const picture of pictures) {
    const region = regionOf?.(picture);
    if (picture.lines.length === 0 && !region) continue;
    const around = stories
      .map((story, index) => ({ story, index, distance: distance(boxOf(story), picture) }))
      .sort((a, b) => a.distance - b.distance);
    const ofZone = around.filter(({ story }) => isOf(picture, story));
    // A sentence about another zone stands for itself; of fewer words the place decides.
    const nearest = ofZone.length > 0 || isSentence(picture) ? ofZone : around;
    const best = isSentence(picture) ? nearest[0] : nearestOf(picture, nearest, page);
    const shown: StructuredPicture = { ...(region ? { region } : {}), lines: picture.lines.map(runOf) };
    const isPart =
      best &&
      isPartOf(boxOf(best.story), picture, body) &&
      !(isSentence(picture) && isRuledOff(best.story, picture, page));
    const unsure = uncertainWords([...picture.lines, ...(picture.title ?? [])], 'images', runOf);
    const essay = around.find(({ story }) => story === essays.get(picture));
    const level = essay ?? nearest.find(({ story }) => isBesideText(story, picture, stories, body));
    if (!essay && !picture.title && best && (isPart || (picture.lines.length > 0 && !isSentence(picture)))) {
      articles[best.index]!.pictures.push(shown);
      articles[best.index]!.doubts.push(...unsure);
      if (picture.guessed)
        articles[best.index]!.doubts.push({ field: 'images', confidence: 'low', reason: BY_WHITE });
    } else if (!picture.title && level) {
      articles[level.index]!.pictures.push(shown);
      const { doubts } = articles[level.index]!;
      if (!doubts.some(({ reason }) => reason === BY_PLACE))
        doubts.push({ field: 'images', confidence: 'medium', reason: BY_PLACE });
      doubts.push(...unsure);
    } else if (picture.lines.length > 0) {
      const place = placeAmong(stories, picture, body, page);
      const article = photoOf(shown, (picture.title ?? []).map(runOf));
      alone.push({ article: { ...article, doubts: [...article.doubts, ...unsure] }, place });
    }
  }
  for (const { article, place } of alone.sort((a, b) => a.place - b.place).reverse())
    articles.splice(place, 0, article);
}

/** A story at its distance from a picture, among all of a page. */
interface Near {
  story: Story;
  index: number;
  distance: number;
}

/** Farther stories, as a share of the height of the page, do not count beside one behind a rule. */
const FARTHEST = 0.2;

/** The nearest story; one behind a rule only where no other is as near as pictures stand to theirs. */
function nearestOf(picture: CaptionedPicture, nearest: Near[], page: PrintedPage): Near | undefined {
  const free = nearest.find(
    ({ story, distance }) => distance < page.height * FARTHEST && !isRuledOff(story, picture, page),
  );
  return free ?? nearest[0];
}

/** Its caption names a zone, and the story others only. */
function isOfOtherZone(
  { lines }: CaptionedPicture,
  { head, blocks }: Story,
  zonesIn: (text: string) => readonly string[],
): boolean {
  const named = zonesIn(textOf(lines));
  const told = [...(head ? [head.lines] : []), ...blocks.map((block) => block.lines)].flatMap((part) =>
    zonesIn(textOf(part)),
  );
  return named.length > 0 && told.length > 0 && !named.some((zone) => told.includes(zone));
}

function textOf(lines: readonly PrintedLine[]): string {
  return lines.map(({ text }) => text).join('');
}

/** Before which of the stories a picture is read that is an item of its own. */
function placeAmong(stories: Story[], picture: CaptionedPicture, body: number, page: PrintedPage): number {
  const own: Place = { ...wordsAround(picture), size: body * 2 };
  const ordered = inOrderOfPage([...stories, own], (one) => ('blocks' in one ? placeOf(one) : one), page);
  const next = ordered[ordered.indexOf(own) + 1];
  return next && 'blocks' in next ? stories.indexOf(next) : stories.length;
}

/** A rule between a picture with its words and the story above or below. */
function isRuledOff(story: Story, picture: CaptionedPicture, page: PrintedPage): boolean {
  const [whole, own] = [boxOf(story), wordsAround(picture)];
  return parted(whole, own, page) || parted(own, { ...whole, x0: own.x0, x1: own.x1 }, page);
}

const BY_WHITE = '这里的图片没有认出来，只看到它的说明，按位置归入这一篇，也可能是单独的图片稿，请对照原版';
const BY_PLACE = '旁边的图片按位置归入这一篇，也可能是单独的图片稿，请对照原版';

function photoOf(shown: StructuredPicture, headline: Run[]): StructuredArticle {
  const doubt: Doubt =
    headline.length > 0
      ? { field: 'headline', confidence: 'medium', reason: '标题印在图片与说明之间，按图片稿处理' }
      : { field: 'headline', confidence: 'low', reason: '图片稿没有标题，按原版留空' };
  return { kicker: [], headline, subtitle: [], bylines: [], blocks: [], pictures: [shown], doubts: [doubt] };
}

/**
 * Under the level of a story's headline, beside its text, with no other headline over it: a picture that stands for itself
 * begins with the headlines beside it.
 */
function isBesideText(story: Story, picture: CaptionedPicture, stories: Story[], body: number): boolean {
  const { head, blocks } = story;
  if (!head || head.lines[0]!.vertical) return false;
  const text = blocks.filter((block) => block.frame === head.frame);
  const near = text.some(
    ({ x0, x1 }) =>
      Math.max(picture.x0 - x1, x0 - picture.x1) < body * TOUCHING &&
      Math.max(picture.x0 - x1, x0 - picture.x1) > -1,
  );
  const bottom = Math.max(...text.map(({ y1 }) => y1));
  const covered = stories.some(
    (other) =>
      other !== story &&
      other.head &&
      other.head.y1 <= picture.y0 + body &&
      other.head.y1 >= head.y0 &&
      overlapX(other.head, picture) > 0,
  );
  return near && !covered && picture.y0 >= head.y1 - body / 2 && picture.y0 < bottom;
}

/** Its middle lies over the columns of a story, inside it or close above or below. */
function isPartOf(story: Box, picture: CaptionedPicture, body: number): boolean {
  const middle = (picture.x0 + picture.x1) / 2;
  const bottom = Math.max(picture.y1, ...picture.lines.map(({ y1 }) => y1));
  const apart = Math.max(story.y0 - bottom, picture.y0 - story.y1);
  return middle > story.x0 - body && middle < story.x1 + body && apart < body * TOUCHING;
}

/** A picture with a sentence can stand for itself. */
function isSentence({ lines }: CaptionedPicture): boolean {
  return lines.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST_PHOTO_TEXT;
}

function distance(a: Box, b: Box): number {
  const dx = Math.max(0, a.x0 - b.x1, b.x0 - a.x1);
  const dy = Math.max(0, a.y0 - b.y1, b.y0 - a.y1);
  // Among stories that hold it, the smaller.
  return Math.hypot(dx, dy) + ((a.x1 - a.x0) * (a.y1 - a.y0)) / 1e9;
}
