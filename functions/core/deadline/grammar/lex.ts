/**
 * One piece of a sentence: a word, a run of digits, or one sign. Words are in lower case; `from` and `to` are
 * places in the text that was given.
 */
export interface Token {
  readonly kind: "word" | "number" | "sign";
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The clause it stands in: roles are bound to words of the same one. */
  readonly clause: number;
  /** Counted by full stops and ends of lines. */
  readonly sentence: number;
}

/** A sentence taken apart. `parents` names, for a clause in brackets, the place of its opening bracket. */
export interface Lexed {
  readonly tokens: readonly Token[];
  readonly openedAt: ReadonlyMap<number, number>;
}

const piece = /\p{L}[\p{L}\p{M}]*|\d+|\S/gu;

/** Text goes in as the door for words leaves it: in NFC, with no look-alikes. */
export function lex(text: string): Lexed {
  return inClauses(withoutSpelling([...text.matchAll(piece)].map(tokenOf)), text);
}

type Piece = Omit<Token, "clause" | "sentence">;

function tokenOf(found: RegExpExecArray): Piece {
  const [said] = found;
  const kind = /^\d/.test(said) ? "number" : /^\p{L}/u.test(said) ? "word" : "sign";
  return { kind, text: said.toLowerCase(), from: found.index, to: found.index + said.length };
}

const spelt = new Set(
  "không một hai ba bốn tư năm sáu bảy bẩy tám chín mười mươi mốt lăm nhăm linh lẻ giêng chạp".split(" "),
);
/** "25 (hai mươi lăm)": as many words as a number below a hundred has, and one to spare. */
const LONGEST_SPELLING = 5;

/** A number repeated in words in brackets says nothing new: "15 (mười lăm)", "03 (ba)". */
function withoutSpelling(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const each = pieces[at];
    if (!each) break;
    const close =
      each.text === "(" && kept.at(-1)?.kind === "number" ? closeOfSpelling(pieces, at) : undefined;
    if (close === undefined) kept.push(each);
    else at = close;
  }
  return kept;
}

function closeOfSpelling(pieces: readonly Piece[], open: number): number | undefined {
  for (let at = open + 1; at <= open + 1 + LONGEST_SPELLING; at += 1) {
    const text = pieces[at]?.text ?? "";
    if (text === ")") return at > open + 1 ? at : undefined;
    if (!spelt.has(text)) return undefined;
  }
  return undefined;
}

/**
 * A clause ends at a semicolon, a full stop, a line's end, and before "riêng", "đối với", "tuy nhiên"; what
 * is in brackets is one of its own, and the words after go on with the clause before.
 */
function inClauses(pieces: readonly Piece[], text: string): Lexed {
  const openedAt = new Map<number, number>();
  const around: number[] = [];
  const tokens: Token[] = [];
  let [clause, clauses, sentence] = [0, 0, 0];
  const begin = () => {
    clauses += 1;
    clause = clauses;
  };
  for (const [at, each] of pieces.entries()) {
    const before = pieces[at - 1];
    const broken = before !== undefined && text.slice(before.to, each.from).includes("\n");
    if (broken || beginsClause(pieces, at)) {
      if (broken) around.length = 0;
      if (broken) sentence += 1;
      begin();
    }
    if (each.text === "(") {
      tokens.push({ ...each, clause, sentence });
      around.push(clause);
      begin();
      openedAt.set(clause, at);
      continue;
    }
    if (each.text === ")") clause = around.pop() ?? clause;
    tokens.push({ ...each, clause, sentence });
    if (!endsClause(each, text)) continue;
    begin();
    if (each.text === ".") sentence += 1;
  }
  return { tokens, openedAt };
}

function beginsClause(pieces: readonly Piece[], at: number): boolean {
  const [text, next] = [pieces[at]?.text, pieces[at + 1]?.text];
  if (text === "riêng") return at === 0 || pieces[at - 1]?.kind === "sign";
  return (text === "đối" && next === "với") || (text === "tuy" && next === "nhiên");
}

function endsClause({ text, to }: Piece, whole: string): boolean {
  if (text === ";") return true;
  return text === "." && /^(?:\s|$)/.test(whole.slice(to, to + 1));
}

export function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === "number" && token.text.length <= 4 ? Number(token.text) : undefined;
}

export function isClose(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if ((tokens[at + 1]?.from ?? Number.POSITIVE_INFINITY) - (tokens[at]?.to ?? 0) > 1) return false;
  }
  return true;
}

export function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.from === tokens[at]?.to;
}

export function wordsEnd(tokens: readonly Token[], at: number, most: number): number {
  let end = at;
  while (end < at + most && tokens[end]?.kind === "word") end += 1;
  return end;
}
