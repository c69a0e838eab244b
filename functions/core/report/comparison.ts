import { differenceOf, type Run } from "./difference.ts";
import { anchorsIn } from "./difference-anchors.ts";
import {
  asPrinted,
  type PrintedParagraph,
  type PrintedReport,
  type PrintedSection,
} from "./printed-report.ts";

/** What became of one edition in another, section by section, word by word. */
export interface Comparison {
  readonly sections: readonly ComparedSection[];
  /** Figures that both tell, or one of them, and that do not come to the same. */
  readonly figures: readonly ComparedFigure[];
}

export interface ComparedSection extends Omit<PrintedSection, "paragraphs"> {
  readonly type: Run["type"];
  readonly paragraphs: readonly ComparedParagraph[];
}

export interface ComparedParagraph {
  readonly sign: string | undefined;
  readonly runs: readonly Run[];
}

interface ComparedFigure {
  readonly label: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The sections of the later edition in their order; one it has no more stands where it stood. */
export function comparisonOf(before: PrintedReport, now: PrintedReport): Comparison {
  const then = new Map(before.sections.map((section) => [section.id, section]));
  const known = new Set(now.sections.map(({ id }) => id));
  const found: ComparedSection[] = now.sections.map((section) => {
    const former = then.get(section.id);
    return {
      ...section,
      type: former ? "same" : "new",
      paragraphs: compared(linesIn(former), linesIn(section)),
    };
  });
  const all = before.sections.reduce<readonly ComparedSection[]>((list, section, at) => {
    if (known.has(section.id)) return list;
    const above = before.sections.slice(0, at).findLast(({ id }) => list.some((each) => each.id === id));
    const place = above ? list.findIndex(({ id }) => id === above.id) + 1 : 0;
    return list.toSpliced(place, 0, {
      ...section,
      type: "gone",
      paragraphs: compared(linesIn(section), []),
    });
  }, found);
  return {
    sections: all.filter(({ paragraphs }) => paragraphs.length > 0),
    figures: figuresMoved(before, now),
  };
}

const nestedSign = /^(?:[-+]|\p{L}\))(?= )/u;

/** A list that stands under a paragraph or point is compared line by line, as it is printed. */
function linesIn(section: PrintedSection | undefined): readonly PrintedParagraph[] {
  return (section?.paragraphs ?? []).flatMap((paragraph) => {
    const [first = "", ...more] = paragraph.template.split("\n").filter((line) => line.trim() !== "");
    const under = more.map((line): PrintedParagraph => {
      const sign = nestedSign.exec(line)?.[0];
      const template = sign === undefined ? line : line.slice(sign.length).trim();
      const { mark, figures } = paragraph;
      return { mark: `${mark} ${template}`, ...(sign === undefined ? {} : { sign }), template, figures };
    });
    return [{ ...paragraph, template: first }, ...under];
  });
}

function compared(
  a: readonly PrintedParagraph[],
  b: readonly PrintedParagraph[],
): readonly ComparedParagraph[] {
  const whole =
    (type: "gone" | "new") =>
    (paragraph: PrintedParagraph): ComparedParagraph => ({
      sign: paragraph.sign,
      runs: [{ type, words: asPrinted(paragraph) }],
    });
  const rows: ComparedParagraph[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...pairsOf(a, b), [a.length, b.length] as const]) {
    rows.push(...a.slice(from, i).map(whole("gone")), ...b.slice(to, j).map(whole("new")));
    const [former, paragraph] = [a[i], b[j]];
    if (former && paragraph)
      rows.push({ sign: paragraph.sign, runs: differenceOf(asPrinted(former), asPrinted(paragraph)) });
    [from, to] = [i + 1, j + 1];
  }
  return rows;
}

/** Paragraphs as unlike as this are two paragraphs. */
const ALIKE = 0.4;

/** So many pairs are weighed one by one; of longer sections only what is marked alike is paired. */
const WEIGHED = 40_000;

type Pair = readonly [number, number];

/** Which paragraph became which, in the order of both, so that as much as can be is kept. */
function pairsOf(a: readonly PrintedParagraph[], b: readonly PrintedParagraph[]): readonly Pair[] {
  if (a.length * b.length > WEIGHED)
    return anchorsIn(
      a.map(({ mark }) => mark),
      b.map(({ mark }) => mark),
    );
  const [inA, inB] = [a.map(wordsOf), b.map(wordsOf)];
  const alike = (i: number, j: number) => {
    const likeness = a[i]?.mark === b[j]?.mark ? 1 : likenessOf(inA[i], inB[j]);
    return likeness >= ALIKE ? likeness : 0;
  };
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const paired = alike(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired > 0 ? paired + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (at(i, j) === at(i + 1, j)) i += 1;
    else if (at(i, j) === at(i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

const wordsOf = (paragraph: PrintedParagraph) => new Set(asPrinted(paragraph).split(/\s+/));

function likenessOf(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

function figuresMoved(before: PrintedReport, now: PrintedReport): readonly ComparedFigure[] {
  const [then, told] = [figuresIn(before), figuresIn(now)];
  return [...new Set([...told.keys(), ...then.keys()])].flatMap((name) => {
    const [was, is] = [then.get(name), told.get(name)];
    if (was?.text === is?.text) return [];
    const label = now.labels[name] ?? before.labels[name] ?? name;
    const under = (is ?? was)?.under ?? "";
    const unit = now.units[name] ?? before.units[name];
    return [
      {
        label: `${under === "" || label.startsWith(under) ? "" : `${under}: `}${label}${unit ? ` (${unit})` : ""}`,
        before: was?.text,
        now: is?.text,
      },
    ];
  });
}

interface ToldFigure {
  readonly text: string;
  /** The heading under which it is told. */
  readonly under: string;
}

/** What is a number; words that change with the number of units are seen in the text. */
const isNumber = (text: string) => /^[\d.,/]*\d ?%?$/.test(text);

const figuresIn = ({ sections }: PrintedReport): ReadonlyMap<string, ToldFigure> =>
  new Map(
    sections.flatMap(({ heading, chapter, paragraphs }) =>
      paragraphs.flatMap(({ figures }) =>
        Object.entries(figures).flatMap(([name, text]) =>
          isNumber(text) && !name.startsWith("q.")
            ? [[name, { text, under: heading || chapter.title }] as const]
            : [],
        ),
      ),
    ),
  );
