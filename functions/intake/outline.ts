import type { AddresseeGroup } from "../core/directives/directive.ts";
import type { DraftNode, DraftPrompt } from "../core/directives/draft.ts";
import { movementsNamedIn } from "../core/directives/movement-names.ts";
import { raised } from "../core/text/first-letter.ts";
import {
  asksItself,
  idOf,
  introOf,
  isNode,
  letterOf,
  linesIn,
  movementsListed,
  plainTexts,
  wholeText,
} from "./branches.ts";
import { launchOf } from "./launch.ts";
import type { Branch } from "./leaf.ts";
import { promptOf } from "./prompts.ts";
import type { Placed, ProposedDemand, Read } from "./proposal.ts";
import { arranges, holdsContents, type Purpose } from "./roles.ts";

interface OutlineRead {
  readonly nodes: readonly { readonly node: DraftNode; readonly lines: readonly number[] }[];
  /** Where each node and prompt stands. */
  readonly placed: Readonly<Record<string, Placed>>;
}

interface Given {
  readonly groups: readonly AddresseeGroup[];
  readonly purpose: Purpose;
  /** Lines that demand, chase or close: no question stands there. */
  readonly spoken: ReadonlySet<number>;
}

/** The body as the nodes of a draft: what each asks, in the numbers as printed. */
export function outlineOf(branches: readonly Branch[], given: Given): OutlineRead {
  const placed: Record<string, Placed> = {};
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  const unique = (id: string): string => {
    let [named, count] = [id, counts.get(id) ?? 1];
    for (; ids.has(named); named = `${id}-${count}`) count += 1;
    counts.set(id, count);
    ids.add(named);
    return named;
  };
  const prompt = (id: string, text: string, heading: string, alone: boolean, lines: readonly number[]) => {
    const read = promptOf({ id: unique(id), text, heading, alone }, given.groups);
    placed[read.prompt.id] = { lines: [...lines], sure: read.sure, why: read.why };
    return read.prompt;
  };

  const nodeOf = (branch: Branch, under: string, index: number, purpose: Purpose | "arranges"): DraftNode => {
    const id = unique(idOf(branch, under, index));
    const role = arranges(branch) ? "arranges" : holdsContents(branch) ? "asks" : purpose;
    const title = branch.titled ? branch.text.replace(/\s*:$/u, "") : undefined;
    placed[id] = { lines: [...branch.lines], sure: "certain", why: branch.titled ? "titled" : "numbered" };
    const own = { id, number: branch.mark, ...(title ? { title } : {}) };
    const speaks = spokenIn(branch, given.spoken);
    if (role === "arranges" || (speaks && !branch.titled)) return { ...own, ...toldOf(branch, id, nodeOf) };
    if (role === "launches") return launched(branch, own, id);
    return { ...own, targets: [], ...asked(branch, id, title) };
  };

  /** Where most of the points say what to do, the others do too. */
  const below = (list: readonly Branch[], under: string, purpose: Purpose): DraftNode[] => {
    const points = list.filter(({ titled }) => !titled);
    const speaking = points.filter((point) => spokenIn(point, given.spoken));
    const mostly = speaking.length * 2 > points.length;
    return list.map((child, index) =>
      nodeOf(child, under, index, mostly && !child.titled ? "arranges" : purpose),
    );
  };

  const launched = (branch: Branch, own: Own, id: string): DraftNode => {
    const launch = launchOf([...(branch.titled ? [] : [branch.text]), ...plainTexts(branch)].join("\n"));
    const children = below(branch.children.filter(isNode), id, "launches");
    const said = [...(branch.titled ? [] : [branch.text]), ...plainTexts(branch)].join("\n");
    if (!launch) return { ...own, ...(said ? { text: said } : {}), prompts: [], targets: [], children };
    const prompts: DraftPrompt[] = [
      { id, text: said, optional: false, periods: [], titles: [], ...launch.asked },
    ];
    return { ...own, prompts, targets: [...launch.targets], children };
  };

  const asked = (branch: Branch, id: string, title: string | undefined) => {
    const nodes = branch.children.filter(isNode);
    const rest = branch.children.filter((child) => !isNode(child) && !child.table);
    const listed = title === undefined ? undefined : movementsListed(title, rest);
    if (listed) {
      const only = promptOf({ id, text: title ?? "", heading: "", alone: true }, given.groups).prompt;
      placed[id] = {
        lines: [...branch.lines, ...rest.flatMap(({ lines }) => lines)],
        sure: "certain",
        why: "movements-listed",
      };
      return {
        prompts: [{ ...only, movements: listed }],
        children: below(nodes, id, "asks"),
      };
    }
    const intro = introOf(rest, nodes.length > 0, branch.titled);
    const further = rest.filter((child) => !intro.includes(child));
    const spoken = further.filter((child) => spokenIn(child, given.spoken));
    const asking = [
      ...(branch.titled ? [] : [branch]),
      ...further.filter((child) => !spokenIn(child, given.spoken)),
    ];
    const alone = asking.length === 1 && nodes.length === 0;
    const text = [...intro, ...spoken].map(({ text: words }) => words).join("\n");
    const prompts = asking.map((each, index) =>
      prompt(
        `${id}-${nodes.length > 0 ? "p" : ""}${letterOf(index)}`,
        each === branch ? each.text : wholeText(each),
        title ?? "",
        alone,
        each === branch ? each.lines : linesIn(each),
      ),
    );
    const itself = title !== undefined && prompts.length + nodes.length === 0 && asksItself(title, rest);
    return {
      ...(text ? { text } : {}),
      prompts: itself ? [prompt(`${id}-a`, title, "", true, branch.lines)] : aboutNamed(title, prompts),
      children: below(nodes, id, "asks"),
    };
  };

  const own = branches.filter(({ table }) => !table);
  const nodes = below(own, "", given.purpose).map((node, index) => ({
    node,
    lines: own.slice(index, index + 1).flatMap(linesIn),
  }));
  return { nodes, placed };
}

/** A letter without points asks for what it wants sent: "báo cáo kết quả thực hiện phong trào thi đua …". */
export function askedByDemand(
  { nodes, placed }: OutlineRead,
  said: readonly Read<ProposedDemand>[],
  subject: string,
  groups: readonly AddresseeGroup[],
): OutlineRead {
  const wanted = said.find(({ value }) => value.kind === "report");
  if (!wanted) return { nodes, placed };
  const own = wanted.value.action.replace(/^(?:gửi|nộp) /u, "");
  const text = raised(/^báo cáo/iu.test(subject) ? subject : own);
  const { prompt } = promptOf({ id: "bao-cao-a", text, heading: "", alone: true }, groups);
  const node: DraftNode = {
    ...{ id: "bao-cao", number: "", title: "Nội dung báo cáo", targets: [], children: [] },
    prompts: [prompt],
  };
  const where: Placed = { lines: [...wanted.lines], sure: "ask", why: "from-demand" };
  return {
    nodes: [...nodes, { node, lines: wanted.lines }],
    placed: { ...placed, "bao-cao": where, "bao-cao-a": where },
  };
}

type Own = Pick<DraftNode, "id" | "number" | "title">;

/** What a part arranges is kept as it stands: nothing in it is asked. */
function toldOf(
  branch: Branch,
  id: string,
  nodeOf: (child: Branch, under: string, index: number, purpose: "arranges") => DraftNode,
): Omit<DraftNode, keyof Own> {
  return {
    ...(branch.titled ? {} : { text: branch.text }),
    ...{ prompts: [], targets: [] },
    children: branch.children
      .filter(({ table }) => !table)
      .map((child, index) => nodeOf(child, id, index, "arranges")),
  };
}

const spokenIn = ({ lines }: Branch, spoken: ReadonlySet<number>) => lines.some((line) => spoken.has(line));

/** Points under a heading that names a movement are about it: its results are asked with the first. */
function aboutNamed(title: string | undefined, prompts: readonly DraftPrompt[]): DraftPrompt[] {
  const movements = title === undefined ? [] : movementsNamedIn(title);
  const [first, ...others] = prompts;
  if (!first || movements.length === 0 || prompts.some((each) => each.movements.length > 0))
    return [...prompts];
  const results = { question: "movementResults" };
  const asks = first.asks.some(({ question }) => question === results.question)
    ? first.asks
    : [...first.asks, results];
  const named = movements.map(({ name, launchedBy }) => ({ name, ...(launchedBy ? { launchedBy } : {}) }));
  return [{ ...first, asks, movements: named }, ...others];
}
