import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement } from "react";
import { page, paths } from "./fonts.mjs";

const text = (words, style, key) => createElement(Text, { key, style, orphans: 2, widows: 2 }, words);
const bold = { fontWeight: 700 };
const centred = { ...bold, textAlign: "center" };
const paper = {
  ...{ fontFamily: "Tinos", fontSize: 14, lineHeight: 1.15 },
  ...{ paddingTop: page.top, paddingBottom: page.bottom, paddingLeft: page.left, paddingRight: page.right },
};

export async function prepare() {
  const fonts = [
    { src: paths.regular },
    { src: paths.bold, fontWeight: 700 },
    { src: paths.italic, fontStyle: "italic" },
  ];
  Font.register({ family: "Tinos", fonts });
  Font.registerHyphenationCallback((word) => [word]);
  return (plain) => renderToBuffer(pages(plain));
}

function pages({ head, kind, subject, blocks, recipients, signature, table }) {
  const main = [
    ...Object.values(head).map((line, at) => text(line, centred, `h${at}`)),
    text(kind, centred, "kind"),
    text(subject, centred, "subject"),
    ...blocks.map(({ type, text: words }, at) => {
      const running = { textAlign: "justify", textIndent: 36, marginBottom: 6 };
      return text(
        words,
        type === "centre" ? centred : type === "bold" ? { ...bold, ...running } : running,
        at,
      );
    }),
    ...recipients.map((line, at) => text(line, { fontSize: 11 }, `r${at}`)),
    ...signature.map((line, at) => text(line, centred, `s${at}`)),
  ];
  const sheet = (key, kids) => createElement(Page, { key, size: "A4", style: paper }, kids);
  const annex = table.rows.length === 0 ? [] : [sheet("annex", annexOf(table))];
  return createElement(Document, {}, sheet("main", main), ...annex);
}

function annexOf({ title, head, widths, rows }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells, fixed, key) =>
    createElement(
      View,
      { key, fixed, wrap: false, style: { flexDirection: "row" } },
      cells.map((cell, at) => {
        const textAlign = fixed || at === 0 ? "center" : at === 1 ? "left" : "right";
        const width = `${(widths[at] / total) * 100}%`;
        return text(
          cell,
          { width, fontSize: 12, padding: 3, borderWidth: 0.5, textAlign, ...(fixed && bold) },
          at,
        );
      }),
    );
  return [
    text(title, centred, "title"),
    row(head, true, "head"),
    ...rows.map((cells, at) => row(cells, false, at)),
  ];
}
