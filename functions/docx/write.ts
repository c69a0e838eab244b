/**
 * The Word twin: the same document, in styles an editor can work with. Laid out by Word, so pages may break
 * elsewhere.
 */
import {
  Document,
  type FileChild,
  type Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { cleanAll } from "../core/text/clean.ts";
import { withAnnexesNamed } from "../decree30/annex-mention.ts";
import type { OfficialDocument } from "../decree30/document.ts";
import { withBasesEnded, withFinalMark } from "../decree30/end-marks.ts";
import { sheetOf } from "../decree30/fit.ts";
import { withCommittee } from "../decree30/issuer.ts";
import { NUMBER_BASELINE, portrait, sizes, textWidth } from "../decree30/paper.ts";
import type { Faces } from "../layout/face.ts";
import type { Sheet } from "../layout/pages.ts";
import { annexOf } from "./annex.ts";
import { bodyOf } from "./body.ts";
import { endingOf } from "./ending.ts";
import { contactFooter, emptyFooter } from "./foot.ts";
import { documentHead } from "./head.ts";
import { twips } from "./measure.ts";
import { repacked } from "./package.ts";
import type { WrittenRows } from "./rows.ts";
import { styles } from "./styles.ts";

/** `createdAt` is the edition's own moment, never the clock's, so that bytes repeat. */
interface WordMeta {
  readonly title: string;
  readonly author: string;
  readonly createdAt: string;
}

/** Same document and meta, same bytes. */
export async function writeDocx(raw: OfficialDocument, said: WordMeta, faces: Faces): Promise<Uint8Array> {
  const meta = cleanAll(said);
  const document = withAnnexesNamed(withCommittee(cleanAll(raw)));
  const { parts, contact } = document;
  const rows: WrittenRows = [];
  const main = [
    ...documentHead(document),
    ...bodyOf(withFinalMark(withBasesEnded(document.body)), {
      faces,
      parts,
      rows,
      width: textWidth(portrait),
      signedBelow: true,
    }),
    ...endingOf(document),
  ];
  const word = new Document({
    ...{ title: meta.title, creator: meta.author, lastModifiedBy: meta.author, styles },
    sections: [
      sectionOn(portrait, main, contact && { footer: contactFooter(contact), from: portrait.margin.bottom }),
      ...document.annexes.map((annex, at) => {
        const sheet = sheetOf(annex, faces);
        const children = annexOf(document, annex, at, { faces, parts, rows, width: textWidth(sheet) });
        // A section without a footer of its own would take on the one before it.
        return sectionOn(
          sheet,
          children,
          contact && { footer: emptyFooter(), from: sheet.margin.bottom / 2 },
        );
      }),
    ],
  });
  return repacked(new Uint8Array(await Packer.toBuffer(word)), meta.createdAt, rows);
}

/** The first page's own footer, and how far above the paper's edge it ends. */
interface Foot {
  readonly footer: Footer;
  readonly from: number;
}

/**
 * Pages are counted from 1 in each section, and the first bears no number (Decree 30/2020, Annex I, I.6 and
 * III).
 */
function sectionOn(sheet: Sheet, children: readonly FileChild[], foot?: Foot): ISectionOptions {
  const { margin } = sheet;
  const wide = sheet.width > sheet.height;
  // The library turns the paper itself: it wants the short side first in either orientation.
  const [short, long] = [Math.min(sheet.width, sheet.height), Math.max(sheet.width, sheet.height)];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(NUMBER_BASELINE - sizes.pageNumber),
          // What stands on the margin and not in it shortens that page's text by its height.
          footer: twips(foot?.from ?? margin.bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    ...(foot && { footers: { first: foot.footer } }),
    headers: { default: numberHeader(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
    children: [...children],
  };
}

function numberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: "SoTrang", children: [number] })] });
}
