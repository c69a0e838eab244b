import { bytes } from "./fonts.mjs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const face = (name, weight, style) =>
  `@font-face { font-family: T; font-weight: ${weight}; font-style: ${style};
    src: url(data:font/ttf;base64,${bytes(name).toString("base64")}) }`;

const style = `<style>${face("regular", 400, "normal")}${face("bold", 700, "normal")}${face("italic", 400, "italic")}
${face("boldItalic", 700, "italic")}
@page { size: A4; margin: 20mm 18mm 20mm 30mm }
body { font: 14pt/1.2 T; margin: 0 }
p { text-align: justify; text-indent: 12.7mm; margin: 6pt 0; orphans: 2; widows: 2 }
.centre { text-align: center; text-indent: 0 }
.annex { break-before: page }
table { border-collapse: collapse; font-size: 12pt; width: 100% }
td, th { border: 0.5pt solid; padding: 3pt }</style>`;

/** The document as a page that a browser prints. */
export function html({ head, kind, subject, blocks, recipients, signature, table }) {
  const row = (tag) => (cells) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const header = Object.values(head).map((line) => `<b>${escaped(line)}</b>`);
  const body = blocks.map(({ type, text }) => {
    const words = type === "text" ? escaped(text) : `<b>${escaped(text)}</b>`;
    return type === "centre" ? `<p class="centre">${words}</p>` : `<p>${words}</p>`;
  });
  const annex = `<div class="annex centre"><b>${escaped(table.title)}</b></div>
<table><thead>${row("th")(table.head)}</thead><tbody>${table.rows.map(row("td")).join("")}</tbody></table>`;
  return `<!doctype html><html lang="vi"><meta charset="utf-8">${style}<p class="centre">${header.join("<br>")}</p>
<p class="centre"><b>${escaped(kind)}<br>${escaped(subject)}</b></p>${body.join("")}
<p>${recipients.map(escaped).join("<br>")}</p><p class="centre"><b>${signature.map(escaped).join("<br>")}</b></p>
${table.rows.length === 0 ? "" : annex}`;
}
