import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { bytes } from "./fonts.mjs";

const text = JSON.stringify;
const bold = (words) => `text(weight: "bold", ${text(words)})`;

/** Typst, warm in this process. Its PDF is tagged unless told otherwise, as ours is. */
export async function prepare() {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: ["regular", "bold", "italic", "boldItalic"].map(bytes) }],
  });
  let made = 0;
  return async (plain) => {
    made += 1;
    // A comment that differs, and an emptied cache: each time is the work of a new document.
    const pdf = compiler.pdf({ mainFileContent: `${source(plain)}\n// ${made}` });
    compiler.evictCache(0);
    return pdf;
  };
}

function source({ head, kind, subject, blocks, recipients, signature, table }) {
  return [
    `#set page(paper: "a4", margin: (left: 30mm, right: 18mm, top: 20mm, bottom: 20mm), header: context {
  if here().page() > 1 { align(center, text(size: 13pt)[#here().page()]) } })`,
    `#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false, ligatures: false, kerning: false)`,
    `#set par(justify: true, first-line-indent: (amount: 12.7mm, all: true), spacing: 11pt, leading: 6.5pt)`,
    `#grid(columns: (1fr, 1.6fr), align: center, [${lines([head.superior, head.issuer, head.number])}], [${lines([head.state, head.motto, head.date])}])`,
    `#align(center)[#${bold(kind)} \\ #${bold(subject)}]`,
    ...blocks.map(block),
    `#grid(columns: (1fr, 1fr), [#text(size: 11pt)[${lines(recipients)}]], align(center)[${lines(signature)}])`,
    ...(table.rows.length === 0 ? [] : [annex(table)]),
  ].join("\n\n");
}

const lines = (words) => words.map((each) => `#${bold(each)}`).join(" \\ ");

function block({ type, text: words }) {
  if (type === "centre") return `#align(center, ${bold(words)})`;
  return type === "bold" ? `#par(${bold(words)})` : `#par(text(${text(words)}))`;
}

function annex({ title, head, rows }) {
  const cells = rows.map((row) => row.map(text).join(", ")).join(",\n");
  return `#pagebreak()
#align(center, ${bold(title)})
#set par(first-line-indent: 0pt)
#set text(size: 12pt)
#table(columns: (36pt, 1fr, 55pt, 62pt, 85pt, 50pt), stroke: 0.5pt, table.header(${head.map(bold).join(", ")}), ${cells})`;
}
