/** Classified blocks → items: which lines open an article, what belongs to it, and where it ends. */
import type { ParsedByline } from './byline.ts';
import type { Classified } from './classify.ts';
import { columnExtent } from './column.ts';
import { readDateline, readTail } from './dateline.ts';
import { beginsWithDay, headScore, OPENS_ARTICLE, parallelOf, type Parallel } from './headScore.ts';
import { readHeadline } from './headline.ts';
import { emptyItem, type Doubt, type ImagePart, type Item } from './item.ts';
import { readJumpAtEnd, readJumpAtStart, type Jump } from './jump.ts';
import type { NameJudge } from './names.ts';
import { captionSentence, creditAtEnd, isCaption, PICTURES } from './photo.ts';
import { isBlank, lengthOf, slice, trim, type Run } from './run.ts';
import { beginsAfresh, beginsMidSentence, endsClause, endsSentence, seamInWord } from './sentence.ts';
import type { ZoneFinder } from './zone.ts';

export interface GroupContext {
  names: NameJudge;
  finder: ZoneFinder;
}

/** Groups the blocks of a page. @returns items in the order of the page */
export function group(blocks: Classified[], context: GroupContext): Item[] {
  return new Grouping(blocks, context).run();
}

const DISPLAY_ROLES = new Set(['display', 'column', 'subtitle', 'numbered']);
/** A group of this many short lines with no text between is verse or a list, not a headline. */
const VERSE_LINES = 4;

/** Walks the blocks once, with the open item as its state. */
class Grouping {
  private readonly blocks: Classified[];
  private readonly context: GroupContext;
  private readonly items: Item[] = [];
  private current: Item | undefined;
  /** The item that a picture interrupted. */
  private interrupted: Item | undefined;
  /** Credits and bylines printed above what they belong to. */
  private pendingCredit: Classified | undefined;
  private pendingByline: Classified | undefined;
  private pendingJump: Classified | undefined;

  constructor(blocks: Classified[], context: GroupContext) {
    this.blocks = blocks;
    this.context = context;
  }

  run(): Item[] {
    for (let index = 0; index < this.blocks.length;) index = this.step(index);
    this.settlePending();
    return this.items;
  }

  private step(index: number): number {
    const block = this.blocks[index]!;
    if (DISPLAY_ROLES.has(block.role)) return this.displays(index);
    if (block.role === 'byline') this.byline(block, index);
    else if (block.role === 'credit') this.credit(block, index);
    else if (block.role === 'caption') this.caption(block);
    else if (block.role === 'jump') this.jump(block);
    else if (block.role === 'note') this.note(block);
    else this.paragraph(block);
    return index + 1;
  }

  private open(): Item {
    const item = emptyItem();
    this.items.push(item);
    this.current = item;
    if (this.pendingCredit) this.addCredit(item, this.pendingCredit);
    if (this.pendingByline) this.addByline(item, this.pendingByline.byline!);
    if (this.pendingJump) this.addJump(item, this.pendingJump.jump!, this.pendingJump.run);
    this.pendingCredit = this.pendingByline = this.pendingJump = undefined;
    return item;
  }

  /** Keeps a line for the next item; an earlier one that waited in vain goes back to the page. */
  private hold(kind: 'pendingCredit' | 'pendingByline' | 'pendingJump', block: Classified): void {
    this.release(this[kind]);
    this[kind] = block;
  }

  /** Lines at the very end of a page that nothing followed. */
  private settlePending(): void {
    for (const block of [this.pendingCredit, this.pendingByline, this.pendingJump]) this.release(block);
  }

  private release(block: Classified | undefined): void {
    if (block) this.items.push({ ...emptyItem(), furniture: [{ run: block.run, role: 'unplaced' }] });
  }

  // ── Short lines: headlines and subheads ──────────────────────────────

  private displays(index: number): number {
    let end = index;
    while (end < this.blocks.length && DISPLAY_ROLES.has(this.blocks[end]!.role)) end++;
    const lines = this.blocks.slice(index, end);
    const verses = this.verseLines(lines, end);
    if (verses > 0) {
      this.verse(lines.slice(0, verses));
      return index + verses;
    }
    const fragment = this.leadingFragment(lines, end);
    if (fragment) {
      this.addText(this.current!, fragment);
      if (lines.length === 1) return end;
    }
    const rest = fragment ? lines.slice(1) : lines;
    const score = headScore(
      { ...this.around(rest, index, end), closed: this.isComplete() },
      this.context.finder,
    );
    if (score >= OPENS_ARTICLE) this.head(rest, score);
    else for (const line of rest) this.subhead(line, score);
    return end;
  }

  private around(lines: Classified[], index: number, end: number) {
    const last = this.current?.body.at(-1);
    const [next, afterNext] = [this.blocks[end], this.blocks[end + 1]];
    return {
      lines,
      ...(next ? { next } : {}),
      ...(afterNext ? { afterNext } : {}),
      zonesOfOpen: new Set(this.current?.headline.flatMap((run) => this.zonesIn(run)) ?? []),
      parallel: lines.length === 1 && !this.isComplete() ? this.parallelTo(lines[0]!, index) : undefined,
      zonesOfText: new Set(this.current?.body.flatMap(({ run }) => this.zonesIn(run)) ?? []),
      newsLead: beginsWithDay(this.current?.body[0]?.run.folded ?? ''),
      cutAbove: last?.type === 'paragraph' && !endsSentence(last.run.folded),
    };
  }

  private zonesIn(run: Run): string[] {
    return this.context.finder
      .find(run.folded)
      .filter(({ weak }) => !weak)
      .map(({ zone }) => zone.id);
  }

  private isComplete(): boolean {
    return (
      this.current === undefined ||
      this.current.closed ||
      (this.current.photo && this.current.body.length > 0)
    );
  }

  /** Another single short line of like form in the same article, above or below. */
  private parallelTo(line: Classified, index: number): Parallel {
    const others = [
      ...(this.current?.body.flatMap(({ type, run }) => (type === 'heading' ? [run.folded] : [])) ?? []),
      ...this.singleLinesBelow(index),
    ];
    const likenesses = others.map((other) => parallelOf(other, line.run.folded));
    return likenesses.includes('alike') ? 'alike' : likenesses.includes('near') ? 'near' : undefined;
  }

  /** Short lines between two paragraphs, as far as the article can reach. */
  private singleLinesBelow(index: number): string[] {
    const lines: string[] = [];
    for (let at = index + 1; at < this.blocks.length; at++) {
      const block = this.blocks[at]!;
      const [above, below] = [this.blocks[at - 1]!, this.blocks[at + 1]];
      if (
        block.role === 'byline' ||
        block.role === 'column' ||
        block.role === 'subtitle' ||
        block.opensReport
      )
        break;
      if (
        DISPLAY_ROLES.has(block.role) &&
        above.role === 'paragraph' &&
        below?.role === 'paragraph' &&
        !below.opensReport
      )
        lines.push(block.run.folded);
    }
    return lines;
  }

  /**
   * A short piece of a sentence that a column end cut off: it stands between two paragraphs, holds a comma as no
   * subhead does, or follows a paragraph that is cut itself.
   */
  private leadingFragment(lines: Classified[], end: number): Classified | undefined {
    const [line] = lines;
    const above = this.current?.body.at(-1);
    if (!line || line.role !== 'display' || !this.current || this.isComplete() || above === undefined)
      return undefined;
    const next = this.blocks[end];
    const around = this.around(lines.slice(0, 1), this.blocks.indexOf(line), end);
    const score = headScore({ ...around, closed: false }, this.context.finder);
    if (score >= OPENS_ARTICLE && lines.length === 1) return undefined;
    const text = line.run.folded.trim();
    const cutAbove =
      above.type === 'paragraph' && !endsSentence(above.run.folded) && !endsClause(above.run.folded);
    if (
      cutAbove &&
      lines.length === 1 &&
      !around.parallel &&
      next?.role === 'paragraph' &&
      (seamInWord(above.run.folded, text) || beginsMidSentence(text))
    )
      return line;
    const opensClause = /[,，、](?:把|将|为|以|在|对|使|让|与|向|从|由|用|并|和|及|的)?[^,，、]{0,12}$/u.test(
      text,
    );
    const followed = next?.role === 'paragraph' && !next.opensReport && !beginsAfresh(next.run.folded.trim());
    return opensClause && lines.length === 1 && !around.parallel && followed ? line : undefined;
  }

  private head(lines: Classified[], score: number): void {
    const wasOpen = this.current !== undefined && !this.isComplete();
    const item = this.open();
    readHeadline(lines, item, this.context.finder);
    if (item.headline.length === 0 && item.column && PICTURES.test(item.column.folded)) item.photo = true;
    if (wasOpen && score < OPENS_ARTICLE + 1.5) {
      item.doubts.push({
        field: 'headline',
        confidence: 'low',
        reason: `“${lines.at(-1)!.run.text.trim()}”也可能是上一篇的小标题，请对照原版`,
      });
    }
    this.interrupted = undefined;
  }

  private subhead(line: Classified, score: number): void {
    const item = this.isComplete() ? this.headless() : this.current!;
    const extent =
      line.role === 'column' ? columnExtent(line.run.folded) : { from: 0, to: line.run.text.length };
    this.outside(item, line.run, extent, 'ornament');
    item.body.push({ type: 'heading', run: slice(line.run, extent.from, extent.to), indented: false });
    if (score > 0.5)
      item.doubts.push({
        field: 'body',
        confidence: 'medium',
        reason: `“${line.run.text.trim()}”当作小标题，也可能是另一篇的标题`,
      });
  }

  private outside(item: Item, run: Run, { from, to }: { from: number; to: number }, role: string): void {
    for (const part of [slice(run, 0, from), slice(run, to)])
      if (!isBlank(part)) item.furniture.push({ run: part, role });
  }

  // ── Verse ────────────────────────────────────────────────────────────

  /** How many of the lines are verse; the last ones may be the headline of what follows. */
  private verseLines(lines: Classified[], end: number): number {
    const next = this.blocks[end];
    const gap = lines.findLastIndex(({ block }, at) => at > 0 && block.blanksBefore > 0);
    const count =
      next === undefined || DISPLAY_ROLES.has(next.role)
        ? lines.length
        : gap > 0 && gap >= lines.length - 3
          ? gap
          : lines.length - 1;
    const body = lines.slice(this.awaitsText() ? 0 : 1, count);
    return body.length >= VERSE_LINES &&
      body.every(({ run, role }) => role === 'display' && lengthOf(run) <= 22)
      ? count
      : 0;
  }

  /** A headline stands, and its text has not begun. */
  private awaitsText(): boolean {
    const { current } = this;
    return (
      current !== undefined && !current.closed && current.body.length === 0 && current.headline.length > 0
    );
  }

  private verse(lines: Classified[]): void {
    const opened = this.awaitsText();
    if (!opened) this.head(lines.slice(0, 1), OPENS_ARTICLE + 2);
    const item = this.current!;
    for (const { run, block } of opened ? lines : lines.slice(1))
      item.body.push({ type: 'verse', run, indented: block.blanksBefore > 0 });
    item.doubts.push({ field: 'body', confidence: 'medium', reason: '多行短句连排，按诗行或名单逐行保留' });
    item.closed = true;
  }

  // ── Text ─────────────────────────────────────────────────────────────

  private paragraph(block: Classified): void {
    const item = this.itemFor(block);
    this.addText(item, block);
  }

  private itemFor(block: Classified): Item {
    const { current } = this;
    if (!current) return this.headless();
    if ((block.opensReport || readJumpAtStart(block.run.folded.trim())) && current.body.length > 0)
      return this.headless();
    if (!this.isComplete()) return this.cutElsewhere(block, current) ?? current;
    const inColumn = current.headline.length === 0 && current.column !== undefined;
    const item = this.resumed(block) ?? this.headless();
    // The pictures under one column head are items of their own.
    if (inColumn && current.photo && item.body.length === 0) item.photo = true;
    return item;
  }

  /**
   * Columns set side by side may come out of order: the rest of an earlier article then stands under the next one.
   * It goes back when the seam lies inside a word, or when it names that article's zone and not this one's.
   */
  private cutElsewhere(block: Classified, current: Item): Item | undefined {
    const text = block.run.folded.trim();
    if (current.body.length === 0 || isCut(current) || beginsAfresh(text)) return undefined;
    const cut = this.items.findLast(
      (item) => item !== current && !item.jumps.some(({ kind }) => kind === 'on') && isCut(item),
    );
    if (!cut) return undefined;
    const named = this.zonesIn(block.run);
    const headed = (item: Item) => item.headline.flatMap((run) => this.zonesIn(run));
    const itsZone =
      named.length > 0 &&
      named.every((zone) => headed(cut).includes(zone) && !headed(current).includes(zone));
    if (!itsZone && !seamInWord(cut.body.at(-1)!.run.folded, text)) return undefined;
    cut.doubts.push({
      field: 'body',
      confidence: 'medium',
      reason: `下一篇里的“${opening(text)}”接在断开的段落之后，请对照原版`,
    });
    return cut;
  }

  /** An earlier item that this paragraph goes on with: the one a picture interrupted, or one cut in mid-sentence. */
  private resumed(block: Classified): Item | undefined {
    if (block.opensReport) return undefined;
    const text = block.run.folded.trim();
    const interrupted = this.interrupted && !this.interrupted.closed ? this.interrupted : undefined;
    const cut =
      [...this.items].reverse().find((item) => !item.closed && isCut(item) && item !== this.current) ??
      this.items.findLast((item) => isCut(item) && item !== this.current);
    const last = cut?.body.at(-1)?.run.folded ?? '';
    const joins =
      cut &&
      !beginsAfresh(text) &&
      (cut === interrupted || beginsMidSentence(text) !== undefined || seamInWord(last, text));
    const item = joins ? cut : interrupted;
    if (!item) return undefined;
    this.current = item;
    this.interrupted = undefined;
    const reason = joins
      ? `图片或别的稿件之后的“${opening(text)}”接在断开的段落之后`
      : `图片之后的“${opening(text)}”一段归入这一篇`;
    item.doubts.push({ field: 'body', confidence: 'medium', reason: `${reason}，请对照原版` });
    return item;
  }

  private headless(): Item {
    const item = this.open();
    item.doubts.push({ field: 'headline', confidence: 'low', reason: '版面上没有找到标题，请对照原版' });
    this.interrupted = undefined;
    return item;
  }

  private addText(item: Item, block: Classified): void {
    const { names } = this.context;
    let run = trim(block.run);
    const jumps = [readJumpAtEnd(run.folded), readJumpAtStart(run.folded)];
    for (const jump of jumps) {
      if (!jump) continue;
      this.addJump(item, jump, slice(run, jump.from, jump.to));
      run = trim(jump.from === 0 ? slice(run, jump.to) : slice(run, 0, jump.from));
    }
    if (isBlank(run)) return;
    const dateline = readDateline(run, names);
    if (dateline) {
      if (dateline.text) item.dateline ??= dateline.text;
      item.furniture.push(
        ...dateline.rest.filter((rest) => !isBlank(rest)).map((rest) => ({ run: rest, role: 'dateline' })),
      );
      if (dateline.byline) this.addAuthors(item, dateline.byline);
      run = trim(dateline.body);
    }
    run = this.withoutTail(item, run, block);
    if (!isBlank(run)) item.body.push({ type: 'paragraph', run, indented: block.block.indented });
    if (jumps.some((jump) => jump?.kind === 'on')) item.closed = true;
  }

  /** Takes byline, note and picture credit off the end of a paragraph. */
  private withoutTail(item: Item, run: Run, block: Classified): Run {
    const tail = readTail(run, this.context.names);
    if (tail?.byline && !tail.bracketed && !this.endsArticle(block) && tail.byline.strength !== 'role') {
      item.doubts.push({
        field: 'authors',
        confidence: 'medium',
        reason: `段末“${tail.byline.authors.map(({ name }) => name.text).join(' ')}”也可能是署名，这里留在正文`,
      });
    } else if (tail) {
      item.furniture.push(
        ...tail.rest
          .filter((rest) => !isBlank(rest))
          .map((rest) => ({ run: rest, role: tail.byline ? 'byline-mark' : 'source-note' })),
      );
      if (tail.byline) {
        this.addAuthors(item, tail.byline);
        item.closed = true;
      }
      return trim(tail.body);
    }
    return item.photo ||
      isCaption(run.folded) ||
      captionSentence(run.folded) ||
      item.images.length > 0 ||
      item.headline.length === 0
      ? this.withoutCredit(item, run)
      : this.maybeCredit(item, run, block);
  }

  /** In an article with a headline a credit at the end of its only paragraph makes it a picture's. */
  private maybeCredit(item: Item, run: Run, block: Classified): Run {
    return item.body.length === 0 && this.endsArticle(block) ? this.withoutCredit(item, run) : run;
  }

  private withoutCredit(item: Item, run: Run): Run {
    const end = creditAtEnd(run.folded);
    if (!end) return run;
    this.outside(
      item,
      slice(run, end.from, end.to),
      { from: end.nameFrom - end.from, to: end.nameTo - end.from },
      'credit-label',
    );
    this.creditImage(item, slice(run, end.nameFrom, end.nameTo));
    return trim(slice(run, 0, end.from));
  }

  private endsArticle(block: Classified): boolean {
    const next = this.blocks[this.blocks.indexOf(block) + 1];
    return next === undefined || next.role !== 'paragraph' || next.opensReport === true;
  }

  // ── Bylines, jumps, notes ────────────────────────────────────────────

  private byline(block: Classified, index: number): void {
    const parsed = block.byline!;
    const { current } = this;
    const next = this.blocks[index + 1];
    if (
      parsed.strength === 'weak' &&
      current &&
      current.body.length > 0 &&
      next?.role === 'paragraph' &&
      !next.opensReport
    )
      return this.subhead(block, 1);
    if (!current || (this.isComplete() && current.authors.length > 0)) this.hold('pendingByline', block);
    else if (
      current.photo &&
      current.body.length > 0 &&
      this.interrupted &&
      !this.interrupted.closed &&
      this.interrupted.authors.length === 0
    )
      this.end(this.interrupted, parsed);
    else if (current.body.length === 0) this.addByline(current, parsed);
    else this.end(current, parsed);
  }

  private end(item: Item, byline: ParsedByline): void {
    if (item.authors.length > 0 && byline.strength !== 'role')
      item.doubts.push({ field: 'authors', confidence: 'medium', reason: '文首文末都有署名，请对照原版' });
    this.addByline(item, byline);
    item.closed = true;
  }

  private addByline(item: Item, byline: ParsedByline): void {
    item.furniture.push(
      ...byline.rest.filter((rest) => !isBlank(rest)).map((run) => ({ run, role: 'byline-mark' })),
    );
    this.addAuthors(item, byline);
  }

  private addAuthors(item: Item, byline: ParsedByline): void {
    item.authors.push(...byline.authors);
    const told = byline.authors.map(({ name }) => name.text.trim()).join('、');
    if (byline.guessed === 'joined')
      item.doubts.push({ field: 'authors', confidence: 'low', reason: `署名连写，按姓氏断为${told}` });
    else if (byline.guessed === 'strange')
      item.doubts.push({ field: 'authors', confidence: 'medium', reason: `署名里有少见的姓，读作${told}` });
    else if (byline.strength === 'weak')
      item.doubts.push({ field: 'authors', confidence: 'medium', reason: `“${told}”按位置认作署名` });
    else if (byline.photo)
      item.doubts.push({ field: 'authors', confidence: 'medium', reason: `${told}署的是摄影` });
  }

  private jump({ jump, run }: Classified): void {
    const { current } = this;
    if (jump!.kind === 'on' && current) {
      this.addJump(current, jump!, run);
      current.closed = true;
    } else if (current && current.body.length === 0 && !current.closed) this.addJump(current, jump!, run);
    else {
      if (this.current) this.current.closed = true;
      this.hold(
        'pendingJump',
        this.blocks.find((block) => block.run === run)!,
      );
    }
  }

  private addJump(item: Item, jump: Jump, run: Run): void {
    item.jumps.push(jump);
    item.furniture.push({ run, role: 'jump' });
  }

  private note({ run }: Classified): void {
    const item = this.current ?? this.open();
    item.furniture.push({ run, role: 'source-note' });
    if (item.body.length > 0) item.closed = true;
  }

  // ── Pictures ─────────────────────────────────────────────────────────

  private credit(block: Classified, index: number): void {
    const { current } = this;
    const [previous, next] = [this.blocks[index - 1], this.blocks[index + 1]];
    const bare = current?.images.findLast(({ credit }) => credit === undefined);
    if (current && previous?.role === 'caption' && (bare || current.photo))
      return this.addCredit(current, block);
    if (current && !current.closed && current.headline.length > 0 && current.body.length === 0)
      return this.addCredit(current, block);
    if (
      current &&
      !current.closed &&
      current.headline.length === 0 &&
      current.body.length === 1 &&
      current.images.length === 0 &&
      previous?.role === 'paragraph'
    ) {
      current.photo = true;
      return this.addCredit(current, block);
    }
    if (current?.photo && current.body.length > 0 && !current.images.some(({ credit }) => credit))
      return this.addCredit(current, block);
    if (next?.role === 'paragraph' && !next.opensReport && this.isPhotoText(next, index)) {
      this.photoItem(block);
      return;
    }
    if (next?.role === 'caption' || !current || (next && DISPLAY_ROLES.has(next.role) && current.closed))
      this.hold('pendingCredit', block);
    else this.addCredit(current, block);
  }

  /** Text under a credit that stands for itself: another zone, a picture's note, or nothing open to go on with. */
  private isPhotoText(next: Classified, index: number): boolean {
    const text = next.run.folded.trim();
    const { current } = this;
    if (!current || current.closed || captionSentence(text) !== undefined) return true;
    if (isCut(current) && !beginsAfresh(text)) return false;
    const own = new Set(current.headline.flatMap((run) => this.zonesIn(run)));
    const others = [...this.zonesIn(next.run), ...this.zonesIn(this.blocks[index]!.run)].filter(
      (zone) => !own.has(zone),
    );
    return others.length > 0 && own.size > 0
      ? beginsAfresh(text)
      : beginsAfresh(text) && this.endsArticle(next);
  }

  private photoItem(credit?: Classified): Item {
    this.interrupted = this.current && !this.current.closed && !this.current.photo ? this.current : undefined;
    const item = this.open();
    item.photo = true;
    item.kind = 'photo';
    item.doubts.push({ field: 'headline', confidence: 'low', reason: '图片稿没有标题，按原版留空' });
    if (credit) this.addCredit(item, credit);
    return item;
  }

  private addCredit(item: Item, { run, credit }: Classified): void {
    const extent = credit ?? { from: 0, to: run.text.length };
    this.outside(item, run, extent, 'credit-label');
    this.creditImage(item, slice(run, extent.from, extent.to));
  }

  private creditImage(item: Item, credit: Run): void {
    const bare = item.images.find((image) => image.credit === undefined);
    if (bare) bare.credit = trim(credit);
    else item.images.push({ credit: trim(credit) });
  }

  private caption(block: Classified): void {
    const { current } = this;
    if (
      !current ||
      current.closed ||
      (current.photo && current.body.length > 0) ||
      this.isOfAnother(block, current)
    ) {
      const item = this.photoItem();
      return this.addText(item, block);
    }
    if (
      current.body.length === 0 &&
      (current.photo || current.headline.length > 0) &&
      !this.articleFollows(block)
    ) {
      current.kind = 'photo';
      return this.addText(current, block);
    }
    this.attachCaption(current, block);
  }

  /** The note names zones, and none of them is this article's. */
  private isOfAnother({ run }: Classified, item: Item): boolean {
    const named = this.zonesIn(run);
    const own = new Set(
      [...item.headline, ...item.body.map((part) => part.run)].flatMap((part) => this.zonesIn(part)),
    );
    return named.length > 0 && own.size > 0 && !named.some((zone) => own.has(zone));
  }

  private articleFollows(block: Classified): boolean {
    const next = this.blocks.slice(this.blocks.indexOf(block) + 1).find(({ role }) => role !== 'credit');
    return next?.role === 'paragraph' || next?.role === 'byline';
  }

  private attachCaption(item: Item, block: Classified): void {
    let caption = trim(block.run);
    const end = creditAtEnd(caption.folded);
    const image: ImagePart = {};
    if (end) {
      this.outside(
        item,
        slice(caption, end.from, end.to),
        { from: end.nameFrom - end.from, to: end.nameTo - end.from },
        'credit-label',
      );
      image.credit = slice(caption, end.nameFrom, end.nameTo);
      caption = trim(slice(caption, 0, end.from));
    }
    image.caption = caption;
    if (this.pendingCredit) {
      const { run, credit } = this.pendingCredit;
      this.outside(item, run, credit ?? { from: 0, to: run.text.length }, 'credit-label');
      if (image.credit)
        item.furniture.push({ run: slice(run, credit?.from ?? 0, credit?.to), role: 'credit' });
      else image.credit = trim(slice(run, credit?.from ?? 0, credit?.to));
      this.pendingCredit = undefined;
    }
    item.images.push(image);
    const doubt: Doubt = {
      field: 'images',
      confidence: 'medium',
      reason: `图片说明“${opening(caption.text)}”归入这一篇`,
    };
    item.doubts.push(doubt);
  }
}

/** The last paragraph of an item ends in mid-sentence. */
function isCut(item: Item): boolean {
  const last = item.body.at(-1);
  return last?.type === 'paragraph' && !endsSentence(last.run.folded) && !endsClause(last.run.folded);
}

function opening(text: string): string {
  return text.trim().slice(0, 10);
}
