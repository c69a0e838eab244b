import type { Block } from "../layout/block.ts";
import type { Faces } from "../layout/face.ts";
import { type Node, nodeIn } from "../layout/node.ts";
import { balanced } from "./balance.ts";
import type { OfficialDocument } from "./document.ts";
import { APART, HAIRLINE, LEADING, sizes } from "./paper.ts";
import { centred, ruleUnder, widest } from "./style.ts";

const kindNames = {
  report: "Báo cáo",
  letter: undefined,
  proposal: "Tờ trình",
  notice: "Thông báo",
  slip: "Phiếu tiếp nhận",
} as const satisfies Record<Extract<OfficialDocument["kind"], string>, string | undefined>;

/** What stands above the subject; a letter (công văn) bears no name of its kind. */
export function kindNameOf(kind: OfficialDocument["kind"]): string | undefined {
  return typeof kind === "string" ? kindNames[kind] : kind.called;
}

/** The kind of document that an office calls so. */
export function kindCalled(name: string): OfficialDocument["kind"] {
  const known: Readonly<Record<string, OfficialDocument["kind"]>> = {
    "Công văn": "letter",
    [kindNames.report]: "report",
    [kindNames.proposal]: "proposal",
    [kindNames.notice]: "notice",
  };
  return known[name] ?? { called: name };
}

/** Box 5a: the kind's name, what the document is about, and the rule under both. */
export function titleOf(document: OfficialDocument, faces: Faces, width: number, section: Node): Block[] {
  const name = kindNameOf(document.kind);
  if (name === undefined) return [];
  const node = nodeIn(section, "heading-1");
  const subject = balanced(document.subject, faces.bold, sizes.body, width * 0.86);
  const look = { keep: true, node };
  return [
    centred(name.toUpperCase(), faces.bold, sizes.body, look),
    centred(subject, faces.bold, sizes.body, { ...look, after: 2 }),
    {
      type: "rule",
      width: ruleUnder(subject, faces.bold, sizes.body, width),
      weight: HAIRLINE,
      keep: true,
      after: 12,
    },
  ];
}

/**
 * Box 9a: one addressee on the line itself, several under each other with their dashes below the colon, each
 * ended by a semicolon and the last by a full stop.
 */
export function addresseesOf(
  { addressees }: OfficialDocument,
  faces: Faces,
  width: number,
  section: Node,
): Block[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const words = "Kính gửi:";
  const face = faces.regular;
  if (others.length === 0) {
    const text = balanced(`${words} ${only}`, face, sizes.body, width * 0.9);
    const look = { leading: LEADING, before: APART, after: 12, node: nodeIn(section, "paragraph") };
    return [centred(text, face, sizes.body, look)];
  }
  const colon = widest("Kính gửi", face, sizes.body);
  const entries = addressees.map((addressee, at) => `- ${addressee}${at < others.length ? ";" : "."}`);
  const longest = Math.max(...entries.map((entry) => widest(entry, face, sizes.body)));
  const left = Math.max(0, (width - colon - longest) / 2);
  const line = { type: "paragraph", face, size: sizes.body, align: "start", leading: LEADING } as const;
  const list = { node: undefined as Node | undefined };
  const heading: Block = {
    ...line,
    text: words,
    inset: left,
    before: APART,
    after: 2,
    keep: true,
    node: nodeIn(section, "paragraph"),
  };
  list.node = nodeIn(section, "list");
  return [
    heading,
    ...entries.map((text, at): Block => {
      const item = nodeIn(list.node, "item");
      const label = { words: 1, node: nodeIn(item, "label") };
      const last = at === entries.length - 1;
      const spacing = last ? { after: 12 } : { after: 2, keep: true };
      return { ...line, text, inset: left + colon, label, node: nodeIn(item, "body"), ...spacing };
    }),
  ];
}
