/** Bylines: who wrote the article, in all forms in which papers print it. */
import type { NameJudge, NameLikeness } from './names.ts';
import { makeRun, slice, trim, type Run } from './run.ts';

/** One author as printed. */
export interface Byline {
  name: Run;
  /** Role as printed (记者, 特约通讯员); authors may share one. */
  role?: { text: string; run?: Run };
}

export interface ParsedByline {
  authors: Byline[];
  /** Brackets, □, 本报, separators: characters of the byline that are neither name nor role. */
  rest: Run[];
  /** `role`: a role or mark says so; `names`: only the form of the names; `weak`: one word that may be a name. */
  strength: 'role' | 'names' | 'weak';
  /** True when all roles are a photographer's: the line credits a picture, it does not name the writer. */
  photo: boolean;
  /** `joined`: a row of characters was parted into names; `strange`: a surname that the list lacks. */
  guessed?: 'joined' | 'strange';
}

const ROLE =
  '(?:特约|特派|特邀|首席|资深|高级|实习|见习|摄影|驻\\p{Script=Han}{2,4}?|融媒体?|全媒体)*(?:记者|通讯员|评论员|实习生|撰稿人|撰稿|观察员|作者)|文\\s*[/、]\\s*图|图\\s*[/、]\\s*文|图文|文并摄|文/摄|摄影报道|撰文|采写|整理|编译|供稿|口述|供图|摄影|摄像|文字|图片|文|图|摄';
const ROLE_HERE = new RegExp(`(?:${ROLE})`, 'uy');
const MARKS = /[□▶►☉■◎○●▲△★☆◆◇▢☐◤◢▼▽✎✍\uFFFD]/u;
const SEPARATOR = /[\s、,，;；:：/|()[\]（）【】〔〕<>《》\-—和及]/u;
const PAPER =
  /(?:本报|本刊|本网|我报|新华社|中新社|新华网|人民网|[\p{Script=Han}]{2,8}(?:日报|晚报|时报|导报|周报))(?=\s*(?:[\p{Script=Han}]{0,6}(?:记者|通讯员|评论员|实习生|编辑)))/uy;
const TRAILER = /(?:综合)?(?:报道|报导|发自\p{Script=Han}{2,6}|整理报道|电)/uy;
const CHUNK = /\p{Script=Han}+(?:\s*·\s*\p{Script=Han}+)*/uy;
const PHOTO_ROLES = /^(?:摄|摄影|摄像|图|图片|供图|摄影记者)$/u;
/** Roles printed behind the names they belong to. */
const TRAILING_ROLE =
  /^(?:文|图|摄|摄影|摄影报道|摄像|供稿|供图|整理|采写|编译|撰文|文并摄|文字|图片|文\s*[/、]\s*图|图\s*[/、]\s*文|图文|文\/摄)$/u;
const BOTH = /^(?:文\s*[/、]\s*图|图\s*[/、]\s*文|图文|文并摄|摄影报道)$/u;
/** Bylines that name an office or no one, not a person: printed so, kept so. */
const OFFICE =
  /^(?:(?:本报|本刊)?(?:特约)?(?:评论员|编者|观察员)|(?:一|几|部分|热心|本报)[名位个]?\p{Script=Han}{0,4}(?:读者|网友|市民|职工|居民|业主|员工))$/u;

/**
 * Reads a run as a byline.
 * @param run one line, the inside of brackets, or the end of a paragraph
 * @param lenient true where brackets or 本报 leave no doubt that it is a byline: names with an unknown surname count, too
 * @returns undefined when anything in it is neither name, role nor mark
 */
export function parseByline(run: Run, names: NameJudge, lenient = false): ParsedByline | undefined {
  const text = run.folded;
  if (text.trim() === '' || text.replace(/\s/gu, '').length > 80) return undefined;
  if (OFFICE.test(text.trim()))
    return { authors: [{ name: trim(run) }], rest: [], strength: 'role', photo: false };
  const inBrackets = BRACKETED.test(text);
  return new BylineReader(run, names, {
    told: lenient,
    lenient: lenient || inBrackets || OPENS_BYLINE.test(text),
    bracketed: lenient || inBrackets,
  }).read();
}

/** A whole line in brackets: (木文川 段 瑾). */
const BRACKETED = /^\s*[(（【[〔][^()（）【】〔〕[\]]+[)）】\]〕]\s*$/u;

/** A line that begins so, with a space before the name, is a byline whatever the surname. */
const OPENS_BYLINE =
  /^[□■◎◆▲●▶►☉\s]*\(?\s*(?:本报|本刊|本网)?(?:特约|实习|见习|首席|驻\p{Script=Han}{2,4})?(?:记者|通讯员)\s+\p{Script=Han}{2,6}(?:·\p{Script=Han}+)*(?:[\s、)]|$)/u;

/** Behind names without a space: 卢展鹏东莞报道. */
const SENT_FROM = /(?:综合)?(?:报道|报导|专电|专讯)$/u;

interface Token {
  kind: 'role' | 'name' | 'rest';
  from: number;
  to: number;
  /** `strange`: unknown, told to be a name only by the names beside it. */
  likeness?: NameLikeness | 'strange';
}

/** Reads a byline token by token; any character it cannot place makes it none. */
class BylineReader {
  private readonly run: Run;
  private readonly text: string;
  private readonly names: NameJudge;
  private readonly tokens: Token[] = [];
  /** Roles that stand beside an author; the others are left over. */
  private readonly placed = new Set<Token>();
  private at = 0;
  private guessed: ParsedByline['guessed'];

  private readonly lenient: boolean;
  /** Inside brackets: names need no role beside them. */
  private readonly bracketed: boolean;
  /** The caller knows that it is a byline. */
  private readonly told: boolean;

  constructor(
    run: Run,
    names: NameJudge,
    { told, lenient, bracketed }: Record<'told' | 'lenient' | 'bracketed', boolean>,
  ) {
    this.told = told;
    this.run = run;
    this.bracketed = bracketed;
    this.lenient = lenient;
    this.text = run.folded;
    this.names = names;
  }

  read(): ParsedByline | undefined {
    while (this.at < this.text.length) {
      if (!this.readMark() && !this.readRole() && !this.readTrailer() && !this.readNames()) return undefined;
    }
    return this.assemble();
  }

  private push(kind: Token['kind'], to: number, likeness?: Token['likeness']): true {
    this.tokens.push({ kind, from: this.at, to, ...(likeness ? { likeness } : {}) });
    this.at = to;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  private readMark(): boolean {
    const character = this.text[this.at]!;
    if (SEPARATOR.test(character) && !this.isSurname(character)) return this.push('rest', this.at + 1);
    if (MARKS.test(character)) return this.push('rest', this.at + 1);
    return false;
  }

  /** 和 is a surname too (和志刚): then a name of its form begins with it. */
  private isSurname(character: string): boolean {
    return (
      character === '和' &&
      this.names.judge(this.chunk().replace(/\s/gu, '')) !== undefined &&
      (!this.tokens.some(({ kind }) => kind === 'name') ||
        this.names.judge(this.chunk().slice(1)) === undefined)
    );
  }

  private readRole(): boolean {
    const paper = this.match(PAPER);
    if (paper) return this.push('rest', this.at + paper.length);
    const role = this.match(ROLE_HERE);
    if (!role) return false;
    // 文静, 图雅: a name that begins with a role's character.
    if (role.length === 1 && this.names.judge(this.chunk()) !== undefined) return false;
    if (
      role.length === 1 &&
      /\p{Script=Han}/u.test(this.text[this.at + 1] ?? '') &&
      this.names.judge(this.chunk().slice(1)) === undefined
    )
      return false;
    return this.push('role', this.at + role.length);
  }

  private readTrailer(): boolean {
    const trailer = this.tokens.some(({ kind }) => kind === 'name') ? this.match(TRAILER) : undefined;
    return trailer !== undefined && this.push('rest', this.at + trailer.length);
  }

  private chunk(): string {
    return this.match(CHUNK) ?? '';
  }

  private readNames(): boolean {
    const chunk = this.chunk();
    if (chunk === '') return false;
    const bare = chunk.replace(/\s/gu, '');
    const place =
      this.tokens.some(({ kind }) => kind === 'name') &&
      /^\p{Script=Han}{2,6}(?:综合)?(?:报道|报导)$/u.test(bare) &&
      this.names.judge(bare.replace(/(?:综合)?报[道导]$/u, '')) !== 'sure';
    if (place) return this.push('rest', this.at + chunk.length);
    const sent = SENT_FROM.exec(bare);
    if (sent && sent.index >= 2 && this.tokens.some(({ kind }) => kind === 'role')) {
      const name = bare.slice(0, sent.index);
      const at = [4, 3, 2].find((length) => {
        const rest = name.slice(length);
        return (
          length <= name.length &&
          this.names.judge(name.slice(0, length)) &&
          (rest === '' || rest.length >= 2)
        );
      });
      if (at) {
        this.push('name', this.at + at, 'sure');
        return this.push('rest', this.at + chunk.length - at);
      }
    }
    const suffix =
      /(?:摄影报道|报道|摄影|供图|供稿|摄)$/u.exec(bare)?.[0] ??
      (/^[/、]\s*[文图摄]/u.test(this.text.slice(this.at + chunk.length))
        ? /[文图]$/u.exec(bare)?.[0]
        : undefined);
    if (suffix && bare.length > suffix.length + 1) {
      const likeness = this.names.judge(bare.slice(0, -suffix.length));
      if (likeness) return this.push('name', this.at + chunk.length - suffix.length, likeness);
    }
    // 泉州 林秋水: where a letter comes from.
    const opens = this.tokens.every(({ kind }) => kind === 'rest');
    if (
      opens &&
      this.names.isPlace(bare) &&
      /^\s+\p{Script=Han}/u.test(this.text.slice(this.at + chunk.length))
    )
      return this.push('rest', this.at + chunk.length);
    if (bare.length === 1) return this.readSpacedName(chunk);
    const likeness = this.names.judge(bare);
    if (likeness) return this.push('name', this.at + chunk.length, likeness);
    return this.readJoinedNames(chunk) || this.readStrangeName(chunk);
  }

  /** A surname that the list lacks, beside a role where nothing but names can stand. */
  private readStrangeName(chunk: string): boolean {
    const afterRole = this.tokens.some(({ kind }) => kind === 'role');
    if (
      !this.lenient ||
      !(afterRole || (this.bracketed && chunk.length <= 3)) ||
      chunk.length < 2 ||
      chunk.length > 6 ||
      (this.names.isKnownWord(chunk) && !this.names.mayBeName(chunk))
    )
      return false;
    this.guessed ??= 'strange';
    return this.push('name', this.at + chunk.length, afterRole ? 'likely' : 'strange');
  }

  /** 李　洋: the two characters of a short name set apart to fill three. */
  private readSpacedName(chunk: string): boolean {
    const spaced = /^\p{Script=Han}\s{1,3}\p{Script=Han}(?!\p{Script=Han})/u.exec(
      this.text.slice(this.at),
    )?.[0];
    if (chunk.length !== 1 || !spaced) return false;
    if (this.names.judge(spaced.replace(/\s/gu, '')) === undefined) {
      if (!this.lenient) return false;
      this.guessed ??= 'strange';
    }
    return this.push('name', this.at + spaced.length, 'sure');
  }

  /** 记者李洋王芳: after a role, four or more characters may be two names; parted by surnames, as a guess. */
  private readJoinedNames(chunk: string): boolean {
    if (!this.tokens.some(({ kind }) => kind === 'role') || chunk.length < 4 || chunk.length > 6)
      return false;
    const cut = [2, 3].find(
      (at) => this.names.judge(chunk.slice(0, at)) === 'sure' && this.names.judge(chunk.slice(at)) === 'sure',
    );
    if (!cut) return false;
    this.guessed = 'joined';
    this.push('name', this.at + cut, 'sure');
    return this.push('name', this.at + chunk.length - cut, 'sure');
  }

  private assemble(): ParsedByline | undefined {
    const found = this.tokens.filter(({ kind }) => kind === 'name');
    // A line in brackets by itself may be anything (外一首); behind a full stop it is a name.
    if (found.length === 0 || (!this.told && found.every(({ likeness }) => likeness === 'strange')))
      return undefined;
    const roles = this.tokens.filter(({ kind }) => kind === 'role');
    const marked =
      roles.length > 0 ||
      this.tokens.some(({ from, kind }) => kind === 'rest' && /[□■◎◆▲●▶►☉]/u.test(this.text[from]!));
    if (
      !marked &&
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
    const roles = this.tokens
      .filter(({ kind }) => kind === 'role')
      .map((token) => this.textOf(token).replace(/\s/gu, ''));
    return roles.every((role) => PHOTO_ROLES.test(role)) || PHOTO_ROLES.test(roles.at(-1) ?? '');
  }

  private textOf({ from, to }: Token): string {
    return this.text.slice(from, to);
  }

  /** A role stands before its names (记者 李洋 王芳), or behind them (李洋 文 赵明 摄). */
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
        } else if (authors.length > 0 && !this.nameFollows(token)) {
          const last = authors.at(-1)!;
          this.placed.add(token);
          last.role = {
            text: `${last.role?.text ?? ''} ${this.printedRole(token)}`.trim(),
            run: joinRuns(last.role?.run, slice(this.run, token.from, token.to)),
          };
        } else {
          ahead = token;
          fresh = true;
        }
      }
    }
    return authors;
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

function joinRuns(a: Run | undefined, b: Run): Run {
  return a ? makeRun(b.page, [...a.spans, ...b.spans]) : b;
}
