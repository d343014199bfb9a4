/** Tokens of a byline → authors with their roles. */
import type { NameLikeness } from '../base/people.ts';
import { makeRun, slice, type Run } from '../base/textRun.ts';

/** One author as printed. */
export interface Byline {
  name: Run;
  /** Role as printed (记者, 特约通讯员); authors may share one. */
  role?: { text: string; run?: Run };
}

/** A byline taken apart. */
export interface ParsedByline {
  authors: Byline[];
  /** Brackets, □, 本报, separators: characters of the byline that are neither name nor role. */
  rest: Run[];
  /** `role`: a role or mark says so; `names`: only the form of the names; `weak`: one word that may be a name. */
  strength: 'role' | 'names' | 'weak';
  /** True when all roles are a photographer's: the line credits a picture, it does not name the writer. */
  photo: boolean;
  /** `joined`: a row of characters was separated into names; `strange`: a surname that the list lacks. */
  guessed?: 'joined' | 'strange';
}

/** A piece of a byline; offsets count in its run. */
export interface Token {
  kind: 'role' | 'name' | 'rest';
  from: number;
  to: number;
  /** `strange`: unknown, told to be a name only by the names beside it. */
  likeness?: NameLikeness | 'strange';
}

const PHOTO_ROLES = /^(?:摄|摄影|摄像|图|图片|供图|摄影记者)$/u;
/** Roles printed after the names they belong to. */
const TRAILING_ROLE =
  /^(?:文|图|摄|摄影|摄影报道|摄像|供稿|供图|(?:综合|采访|文字|录音|编辑)?(?:整理|采写|编译)|撰文|文并摄|文字|图片|文\s*[/、\\]\s*图|图\s*[/、\\]\s*文|图文|文\/摄)$/u;
/** Both jobs. */
const BOTH = /^(?:文\s*[/、\\]\s*图|图\s*[/、\\]\s*文|图文|文并摄|摄影报道)$/u;

/** Shares out the tokens of one byline. */
export class BylineAuthors {
  private readonly run: Run;
  private readonly tokens: Token[];
  /** The caller knows that it is a byline. */
  private readonly told: boolean;
  private readonly guessed: ParsedByline['guessed'];
  /** Roles that stand beside an author; the others are left over. */
  private readonly placed = new Set<Token>();

  constructor(run: Run, tokens: Token[], told: boolean, guessed: ParsedByline['guessed']) {
    this.run = run;
    this.tokens = tokens;
    this.told = told;
    this.guessed = guessed;
  }

  /** @returns undefined when nothing in it is surely a name */
  assemble(): ParsedByline | undefined {
    const found = this.tokens.filter(({ kind }) => kind === 'name');
    // A line in brackets by itself may be anything (外一首); after a full stop it is a name.
    if (found.length === 0 || (!this.told && found.every(({ likeness }) => likeness === 'strange')))
      return undefined;
    const roles = this.tokens.filter(({ kind }) => kind === 'role');
    const marked =
      roles.length > 0 ||
      this.tokens.some(({ from, kind }) => kind === 'rest' && /[□■◎◆▲●▶►☉⊙]/u.test(this.run.folded[from]!));
    if (
      !marked &&
      !(this.told && LIST_SIGN.test(this.run.folded)) &&
      found.some(({ likeness }) => likeness !== 'sure') &&
      found.every(({ likeness }) => likeness !== 'sure') &&
      found.length === 2
    )
      return undefined;
    const roleTexts = roles.map((token) => this.textOf(token).replace(/\s/gu, ''));
    const authors = this.authors();
    return {
      authors,
      rest: this.tokens
        .filter((token) => token.kind === 'rest' || (token.kind === 'role' && !this.placed.has(token)))
        .map(({ from, to }) => slice(this.run, from, to)),
      strength: marked ? 'role' : found.some(({ likeness }) => likeness === 'sure') ? 'names' : 'weak',
      photo:
        roleTexts.some((role) => PHOTO_ROLES.test(role)) &&
        roleTexts.every((role) => PHOTO_ROLES.test(role) || /记者|通讯员/u.test(role)) &&
        this.endsWithPhotoRole(),
      ...(this.guessed ? { guessed: this.guessed } : {}),
    };
  }

  /** `记者 李洋 摄` credits a picture; `摄影记者 李洋 赵明` may have written the text. */
  private endsWithPhotoRole(): boolean {
    const tokens = this.tokens.filter(({ kind }) => kind === 'role');
    const roles = tokens.map((token) => this.textOf(token).replace(/\s/gu, ''));
    // 摄影：学生记者 甲: the reporter took the picture, and nobody wrote.
    const [first, next] = this.tokens.filter(({ kind }) => kind !== 'rest');
    if (first?.kind === 'role' && next?.kind === 'role' && PHOTO_ROLES.test(roles[0]!) && roles.length === 2)
      return true;
    // 记者 甲 摄影 乙: one wrote, the other took the picture.
    if (!roles.every((role) => PHOTO_ROLES.test(role)) && this.nameFollows(tokens.at(-1)!)) return false;
    return roles.every((role) => PHOTO_ROLES.test(role)) || PHOTO_ROLES.test(roles.at(-1) ?? '');
  }

  private textOf({ from, to }: Token): string {
    return this.run.folded.slice(from, to);
  }

  /** A role stands before its names (记者 李洋 王芳), or after them (李洋 文 赵明 摄). */
  private authors(): Byline[] {
    const authors: Byline[] = [];
    let ahead: Token | undefined;
    let fresh = false;
    for (const token of this.tokens) {
      if (token.kind === 'name') {
        authors.push({
          name: slice(this.run, token.from, token.to),
          ...(ahead ? { role: this.role(ahead, fresh) } : {}),
        });
        fresh = false;
      } else if (token.kind === 'role' && this.textOf(token) !== '作者') {
        const open = authors.filter(({ role }) => role === undefined);
        if (open.length > 0 && TRAILING_ROLE.test(this.textOf(token).replace(/\s/gu, ''))) {
          open.forEach((author, index) => (author.role = this.role(token, index === 0)));
        } else if (
          authors.length > 1 &&
          open.length === 0 &&
          BOTH.test(this.textOf(token)) &&
          !this.nameFollows(token)
        ) {
          // 记者 甲 通讯员 乙 文/图: all of them wrote and photographed; their own roles say more.
        } else if (authors.length > 0 && open.length === 0 && this.partsPhotographer(token)) {
          // 记者 甲 文 乙 摄: the one wrote, who follows took the pictures.
          ahead = undefined;
        } else if (authors.length > 0 && !this.nameFollows(token)) {
          const last = authors.at(-1)!;
          this.placed.add(token);
          last.role = {
            text: `${last.role?.text ?? ''} ${this.printedRole(token)}`.trim(),
            run: joinRuns(last.role?.run, slice(this.run, token.from, token.to)),
          };
        } else if (!(ahead && fresh && isReporterBehindPhoto(this.textOf(ahead), this.textOf(token)))) {
          // 摄影/本报记者 李洋: the reporter took the picture.
          ahead = token;
          fresh = true;
        }
      }
    }
    return authors;
  }

  /** 文 behind names, and behind it names that end in 摄. */
  private partsPhotographer(token: Token): boolean {
    const next = this.tokens.slice(this.tokens.indexOf(token) + 1).filter(({ kind }) => kind !== 'rest');
    const last = next.at(-1);
    return (
      /^(?:文|文字|撰文|采写)$/u.test(this.textOf(token)) &&
      next.length > 1 &&
      last?.kind === 'role' &&
      PHOTO_ROLES.test(this.textOf(last)) &&
      next.slice(0, -1).every(({ kind }) => kind === 'name')
    );
  }

  private nameFollows({ to }: Token): boolean {
    return this.tokens.some(({ kind, from }) => kind === 'name' && from >= to);
  }

  private printedRole({ from, to }: Token): string {
    return this.run.text.slice(from, to).replace(/\s/gu, '');
  }

  private role(token: Token, first: boolean): { text: string; run?: Run } {
    if (first) this.placed.add(token);
    return {
      text: this.printedRole(token),
      ...(first ? { run: slice(this.run, token.from, token.to) } : {}),
    };
  }
}

/** 普云川；刀美兰: no sentence and no pair of words holds such a sign, a list of authors does. */
const LIST_SIGN = /\p{Script=Han}\s*[;；]\s*\p{Script=Han}/u;

function isReporterBehindPhoto(before: string, role: string): boolean {
  return PHOTO_ROLES.test(before) && /记者|通讯员/u.test(role);
}

function joinRuns(a: Run | undefined, b: Run): Run {
  return a ? makeRun(b.page, [...a.spans, ...b.spans]) : b;
}
