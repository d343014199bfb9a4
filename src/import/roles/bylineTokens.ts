/** Text of a byline → tokens: roles, names, and what is neither. */
import { BylineAuthors, type ParsedByline, type Token } from './bylineAuthors.ts';
import { isCompoundSurname, type NameJudge } from '../base/people.ts';
import type { Run } from '../base/textRun.ts';

const ROLE =
  '(?:特约|特派|特邀|首席|资深|高级|实习|见习|摄影|驻\\p{Script=Han}{2,4}?|融媒体?|全媒体?)*(?:记者|通讯员|评论员|实习生|撰稿人|书评人|撰稿|观察员|作者)|文\\s*[/、\\\\]\\s*图|图\\s*[/、\\\\]\\s*文|图文|文并摄|文/摄|摄影报道|撰文|(?:综合|采访|文字|录音|编辑)?(?:整理|采写|编译)|翻译|执笔|记录|供稿|口述|供图|摄影|摄像|文字|图片|文|图|摄';
const ROLE_HERE = new RegExp(`(?:${ROLE})`, 'uy');
const MARKS = /[□▶►☉⊙■◎○●▲△★☆◆◇▢☐◤◢▼▽✎✍\uFFFD]/u;
const SEPARATOR = /[\s、,，;；:：/\\|‖∥()[\]（）【】〔〕<>《》\-—和及]/u;
const PAPER =
  /(?:本报|本刊|本网|我报|新华社|中新社|新华网|人民网|[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|商报|时报|导报|周报|都市报))(?=(?:\s*[、,]\s*\p{Script=Han}{2,8}报){0,3}\s*(?:[\p{Script=Han}]{0,6}(?:记者|通讯员|评论员|实习生|编辑|撰稿|主笔|观察员)))/uy;
/** Any outlet before its reporter, where a line or a new name begins: 某某财经记者. */
const OUTLET =
  /(?:\p{Script=Han}{2,8}\s*[·/／|]\s*)?(?:\p{Script=Han}{2,8}?(?:客户端|新闻网|融媒体中心|公众号|频道)|\p{Script=Han}{2,8}?)(?=(?:特约|特派|首席|实习|见习|摄影|资深|全媒体?|融媒体?)*(?:记者|通讯员)(?:[\s:：]|\p{Script=Han}{2,4}))/uy;
/** Li Ming, Sarah J. Wang. */
const LATIN_NAME = /[A-Z][a-z]+(?:[\s·.-]+[A-Z][A-Za-z'.-]*){1,3}/uy;
const TRAILER = /(?:综合)?(?:报道|报导|发自\p{Script=Han}{2,6}|整理报道|电)/uy;
const ROLE_BEHIND = /(?:记者|摄影|供图|通讯|报[道导]|供稿|整理)$/u;
const CHUNK = /\p{Script=Han}+(?:\s*·\s*\p{Script=Han}+)*/uy;
/** Behind names without a space: 卢展鹏东莞报道. */
const SENT_FROM = /(?:综合)?(?:报道|报导|专电|专讯)$/u;

/** 普云川；刀美兰: names and signs between them, and nothing else. */
const LISTED_NAMES =
  /^\s*\p{Script=Han}{2,4}(?:·\p{Script=Han}+)?(?:\s*[;；、/|]\s*\p{Script=Han}{2,4}(?:·\p{Script=Han}+)?)+\s*[;；]?\s*$/u;

/** 材料学院, 后勤处, 图书馆: the part of a house that sends its news. */
const DEPARTMENT =
  /^\p{Script=Han}+(?:学院|学部|[处系部馆院科室局委所站厂]|中心|办公室|工会|团委|党委|支部|协会|学生会|研究所|公司|街道)$/u;

/** The place from which a report was sent stands before its verb, at the end. */
const SENT_PLACE =
  /([\p{Script=Han}]{2,6}?)(?:市|县)?\s*(?:综合)?(?:报道|报导|专电|电)[\s)）】\]〕]*[:：]?\s*$/u;

/** @returns offset of a place that cannot be a name: after a slash whatever it is, else a known one; the length for none */
function placeOfReport(text: string, names: NameJudge): number {
  const slash = /\/\s*(?=\p{Script=Han}{2,6}(?:报道|报导|专电|电)[\s)）】\]〕]*$)/u.exec(text);
  if (slash) return slash.index + slash[0].length;
  const match = SENT_PLACE.exec(text);
  if (!match) return text.length;
  const end = match.index + match[1]!.length;
  const length = [2, 3, 4].find(
    (size) => size <= match[1]!.length && names.isPlace(text.slice(end - size, end)),
  );
  return length === undefined ? text.length : end - length;
}

const ROLE_RUN_ON =
  /(?<=^\p{Script=Han}{2,})(?:特约|特派|首席|实习|见习|摄影)*(?:记者|通讯员|评论员|实习生)/u;

/** 郎月采访整理, 闻人杰整理麦苗: what they did, behind their names without a space, and before the next. */
const WORK_RUN_ON =
  /(?<=^\p{Script=Han}{2,})(?:综合|采访|文字|录音|编辑)?(?:整理|采写|编译)(?=$|\p{Script=Han}{2,3}$)/u;

/** 郎月通讯员谷雨生: a name ends where the next role begins, space or not. */
function beforeRole(chunk: string): string {
  return chunk.slice(0, (ROLE_RUN_ON.exec(chunk) ?? WORK_RUN_ON.exec(chunk))?.index ?? chunk.length);
}

/** A surname of two characters, and two more. */
const LONGEST_NAME = 4;

/** Reads a byline token by token; any character it cannot place makes it none. */
export class BylineReader {
  private readonly run: Run;
  private readonly text: string;
  private readonly names: NameJudge;
  private readonly tokens: Token[] = [];
  private at = 0;
  private guessed: ParsedByline['guessed'];

  private readonly lenient: boolean;
  /** Inside brackets: names need no role beside them. */
  private readonly bracketed: boolean;
  /** 文　华: the first character is a surname, though it may be a role. */
  private readonly nameFirst: boolean;
  /** The caller knows that it is a byline. */
  private readonly told: boolean;

  constructor(
    run: Run,
    names: NameJudge,
    { told, lenient, bracketed, nameFirst }: Record<'told' | 'lenient' | 'bracketed' | 'nameFirst', boolean>,
  ) {
    this.nameFirst = nameFirst;
    this.told = told;
    this.run = run;
    this.bracketed = bracketed;
    this.lenient = lenient;
    this.text = run.folded.slice(0, placeOfReport(run.folded, names));
    this.names = names;
  }

  /** @returns the byline; undefined when anything in the text is neither name, role nor mark */
  read(): ParsedByline | undefined {
    while (this.at < this.text.length) {
      if (!this.readMark() && !this.readRole() && !this.readTrailer() && !this.readNames()) return undefined;
    }
    if (this.at < this.run.folded.length) this.push('rest', this.run.folded.length);
    return new BylineAuthors(this.run, this.tokens, this.told, this.guessed).assemble();
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
    if (!role) return this.readOutlet();
    // 文静, 图雅: a name that begins with a role's character.
    if (role.length === 1 && this.names.judge(this.chunk()) !== undefined) return false;
    if (this.nameFirst && this.at === 0) return false;
    if (
      role.length === 1 &&
      /\p{Script=Han}/u.test(this.text[this.at + 1] ?? '') &&
      this.names.judge(this.chunk().slice(1)) === undefined
    )
      return false;
    return this.push('role', this.at + role.length);
  }

  private readOutlet(): boolean {
    const outlet = /[\p{Script=Han}·]/u.test(this.text[this.at - 1] ?? '') ? undefined : this.match(OUTLET);
    // 苏报记者: what ends so is an outlet, though it begins with a surname.
    if (!outlet) return false;
    const isOutlet = /[报社网台刊]$|客户端$|中心$|公众号$|频道$/u.test(outlet);
    if (!isOutlet && (this.names.judge(outlet) || this.isOwedName(outlet))) return false;
    return this.push('rest', this.at + outlet.length);
  }

  /** 记者 普丽娟通讯员 甲: what stands between two roles is the name that the first one has before it. */
  private isOwedName(text: string): boolean {
    const last = this.tokens.findLast(({ kind }) => kind !== 'rest');
    return last?.kind === 'role' && /^\p{Script=Han}{2,3}$/u.test(text);
  }

  private readTrailer(): boolean {
    const trailer = this.tokens.some(({ kind }) => kind === 'name') ? this.match(TRAILER) : undefined;
    return trailer !== undefined && this.push('rest', this.at + trailer.length);
  }

  private chunk(): string {
    return this.match(CHUNK) ?? '';
  }

  private readNames(): boolean {
    const chunk = beforeRole(this.chunk());
    if (chunk === '') return this.readLatinName();
    if (this.readSpacedDotted()) return true;
    const bare = chunk.replace(/\s/gu, '');
    const place =
      this.tokens.some(({ kind }) => kind === 'name') &&
      /^\p{Script=Han}{2,6}(?:综合)?(?:报道|报导)$/u.test(bare) &&
      // 甲、乙报道: what a comma joins to a name is a name.
      !/[、,，及]\s*$/u.test(this.text.slice(0, this.at)) &&
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
      const name = bare.slice(0, -suffix.length);
      // 记者来向阳摄: a role on both sides.
      const between = this.tokens.some(({ kind }) => kind === 'role') && name.length <= 3;
      const strange =
        (this.told || between) && name.length <= 4 && !this.names.isKnownWord(name) ? 'strange' : undefined;
      if (strange && !this.names.judge(name)) this.guessed ??= 'strange';
      const likeness = this.names.judge(name) ?? strange;
      if (likeness) return this.push('name', this.at + chunk.length - suffix.length, likeness);
    }
    // 泉州 林秋水, (材料学院 柳青 供稿): where a letter comes from, or where its author works.
    const opens = this.tokens.every(({ kind }) => kind === 'rest');
    if (
      opens &&
      (this.isPlaceWithin(bare) || (this.bracketed && DEPARTMENT.test(bare))) &&
      /^\s+\p{Script=Han}/u.test(this.text.slice(this.at + chunk.length))
    )
      return this.push('rest', this.at + chunk.length);
    if (bare.length === 1) return this.readSpacedName(chunk) || this.readSpacedSurname();
    if (this.readSpacedCompound(bare) || this.readBrokenName()) return true;
    const likeness = this.names.judge(bare);
    if (likeness) return this.push('name', this.at + chunk.length, likeness);
    return this.readJoinedNames(chunk) || this.readStrangeName(chunk);
  }

  /** 泉州, or 湖南株洲: a province and a city of it. */
  private isPlaceWithin(text: string): boolean {
    return [0, 2, 3].some(
      (cut) =>
        cut < text.length &&
        (cut === 0 || this.names.isPlace(text.slice(0, cut))) &&
        this.names.isPlace(text.slice(cut)),
    );
  }

  /** Beside Chinese names or a role, or in brackets. */
  private readLatinName(): boolean {
    const name =
      this.bracketed || this.tokens.some(({ kind }) => kind !== 'rest') ? this.match(LATIN_NAME) : undefined;
    return name !== undefined && this.push('name', this.at + name.length, 'likely');
  }

  /** A surname that the list lacks, beside a role where nothing but names can stand. */
  private readStrangeName(chunk: string): boolean {
    const afterRole =
      this.tokens.some(({ kind }) => kind === 'role') ||
      (this.told ? /^\s*[□■]/u : /^\s*□/u).test(this.text) ||
      (this.told && LISTED_NAMES.test(this.text));
    if (
      !this.lenient ||
      !(afterRole || (this.bracketed && chunk.length <= 3)) ||
      chunk.length < 2 ||
      chunk.length > 6 ||
      // 通讯员 霜降: where a label says that names follow, a short word after a role is one.
      (this.names.isKnownWord(chunk) &&
        !this.names.mayBeName(chunk) &&
        !(this.told && afterRole && chunk.length <= 3 && !this.names.isPlace(chunk)))
    )
      return false;
    this.guessed ??= 'strange';
    return this.push('name', this.at + chunk.length, afterRole ? 'likely' : 'strange');
  }

  /** 李　洋: the two characters of a short name set apart to fill three. */
  private readSpacedName(chunk: string): boolean {
    const spaced = /^\p{Script=Han}\s{1,4}\p{Script=Han}(?!\p{Script=Han})/u.exec(
      this.text.slice(this.at),
    )?.[0];
    if (chunk.length !== 1 || !spaced) return false;
    // 张 哲 浩: three characters set apart, and no fourth.
    const three =
      /^(\p{Script=Han})(\s{1,2})\p{Script=Han}\2(?![文图摄])\p{Script=Han}(?!\s{0,4}(?!摄\s*$)\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han})/u.exec(
        this.run.text.slice(this.at, this.text.length),
      );
    if (three && (this.lenient || this.names.judge(three[0].replace(/\s/gu, ''))))
      return this.push('name', this.at + three[0].length, 'sure');
    if (this.names.judge(spaced.replace(/\s/gu, '')) === undefined) {
      if (!this.lenient) return false;
      this.guessed ??= 'strange';
    }
    return this.push('name', this.at + spaced.length, 'sure');
  }

  /** 韦 一笑, where names stand and nothing else: a surname set apart from a name of two characters. */
  private readSpacedSurname(): boolean {
    const spaced = /^\p{Script=Han}\s{1,3}\p{Script=Han}{2}(?!\p{Script=Han})/u.exec(
      this.text.slice(this.at),
    )?.[0];
    if (!this.lenient || !spaced || /^[文图摄]/u.test(spaced) || ROLE_BEHIND.test(spaced)) return false;
    if (this.names.judge(spaced.replace(/\s/gu, '')) === undefined) this.guessed ??= 'strange';
    return this.push('name', this.at + spaced.length, 'sure');
  }

  /** 曹守 义, after a role: recognition set the last character apart. */
  private readBrokenName(): boolean {
    const broken = /^\p{Script=Han}{2}\s(?![文图摄])\p{Script=Han}(?!\s?\p{Script=Han})/u.exec(
      this.text.slice(this.at),
    )?.[0];
    return (
      this.lenient &&
      broken !== undefined &&
      this.tokens.some(({ kind }) => kind === 'role') &&
      this.names.judge(broken.replace(/\s/gu, '')) === 'sure' &&
      this.push('name', this.at + broken.length, 'sure')
    );
  }

  /** 阿依努尔·买 买 提: recognition set the characters of a long name apart. */
  private readSpacedDotted(): boolean {
    const spaced =
      /^\p{Script=Han}+\s*·\s*\p{Script=Han}{1,2}(?:\s\p{Script=Han}(?!\p{Script=Han})){1,5}/u.exec(
        this.text.slice(this.at),
      )?.[0];
    return (
      spaced !== undefined &&
      this.names.judge(spaced.replace(/\s/gu, '')) !== undefined &&
      this.push('name', this.at + spaced.length, 'sure')
    );
  }

  /** 司马　懿: a surname of two characters set apart from a name of one. */
  private readSpacedCompound(surname: string): boolean {
    if (!isCompoundSurname(surname)) return false;
    const spaced = /^\p{Script=Han}{2}\s{1,3}\p{Script=Han}{1,2}(?!\p{Script=Han})/u.exec(
      this.text.slice(this.at),
    )?.[0];
    return spaced !== undefined && this.push('name', this.at + spaced.length, 'sure');
  }

  /** A line of print ends there: where names may part at two places, the blank that it took the place of decides. */
  private isEndOfLine(at: number): boolean {
    let end = 0;
    return this.run.spans.some((span) => (end += span.end - span.start) === at);
  }

  /** 记者李洋王芳: after a role, four or more characters may be two names; separated by surnames, as a guess. */
  private readJoinedNames(chunk: string): boolean {
    if (!this.tokens.some(({ kind }) => kind === 'role') || chunk.length < 4 || chunk.length > 6)
      return false;
    const judged = (at: number) =>
      [chunk.slice(0, at), chunk.slice(at)].map((name) => this.names.judge(name));
    const isSure = (at: number) => judged(at).every((likeness) => likeness === 'sure');
    const cut =
      [2, 3].find((at) => this.isEndOfLine(this.at + at) && judged(at).every(Boolean)) ??
      [2, 3].find(isSure) ??
      // Nobody's name has five characters without a dot in it.
      (chunk.length > LONGEST_NAME
        ? [2, 3].find((at) => judged(at).includes('sure') && judged(at).every(Boolean))
        : undefined);
    if (!cut) return false;
    this.guessed = 'joined';
    this.push('name', this.at + cut, 'sure');
    return this.push('name', this.at + chunk.length - cut, 'sure');
  }
}
