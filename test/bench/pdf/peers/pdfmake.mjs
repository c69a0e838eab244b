import pdfmake from "pdfmake";
import { page, paths } from "./fonts.mjs";

export async function prepare() {
  const { regular: normal, bold, italic: italics, boldItalic: bolditalics } = paths;
  pdfmake.setFonts({ Tinos: { normal, bold, italics, bolditalics } });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return (plain) => pdfmake.createPdf(definition(plain)).getBuffer();
}

function definition({ head, kind, subject, blocks, recipients, signature, table }) {
  const centred = (text, more) => ({ text, alignment: "center", bold: true, ...more });
  return {
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: "Tinos", fontSize: 14 },
    header: (number) =>
      number > 1 ? { text: String(number), alignment: "center", margin: [0, 28, 0, 0] } : "",
    content: [
      {
        columns: [
          { width: "40%", stack: [centred(head.superior), centred(head.issuer), centred(head.number)] },
          { width: "*", stack: [centred(head.state), centred(head.motto), centred(head.date)] },
        ],
      },
      centred(kind),
      centred(subject, { margin: [0, 0, 0, 12] }),
      ...blocks.map(({ type, text }) =>
        type === "centre"
          ? centred(text)
          : { text, bold: type === "bold", alignment: "justify", leadingIndent: 36, margin: [0, 0, 0, 6] },
      ),
      {
        unbreakable: true,
        columns: [{ stack: recipients, fontSize: 11 }, { stack: signature.map((line) => centred(line)) }],
      },
      ...(table.rows.length === 0 ? [] : annex(table, centred)),
    ],
  };
}

function annex({ title, head, widths, rows }, centred) {
  const places = ["center", "left", "right", "right", "right", "right"];
  const cells = (row) => row.map((text, at) => ({ text, alignment: places[at] }));
  return [
    centred(title, { pageBreak: "before" }),
    {
      fontSize: 12,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: widths.map((width) => width * 0.9),
        body: [head.map((text) => centred(text)), ...rows.map(cells)],
      },
    },
  ];
}
