import { type PDFContext, PDFHexString, PDFRawStream, PDFRef, PDFString } from "pdf-lib";
import type { Face } from "../layout/face.ts";
import type { Mark } from "../layout/mark.ts";
import type { Node } from "../layout/node.ts";
import type { Page } from "../layout/pages.ts";
import { type Used, usedIn } from "./content.ts";
import { type FieldPlace, fields } from "./fields.ts";
import { note } from "./fonts.ts";
import { seedOf } from "./seed.ts";
import type { WrittenPage } from "./written-page.ts";

export interface Form {
  readonly dictionary?: PDFRef;
  readonly widgets: readonly { readonly widget: number; readonly page: number; readonly node: Node }[];
}

type PlaceMark = Extract<Mark, { type: "place" }>;

/** What a clerk may type into the number and the day. */
const TYPED = "0123456789/-";

/** Annotation flag: printed with the page. */
const PRINT = 4;

/** Empty fields at the places the layout left for them. The first `StructParent`s are the pages' own. */
export function formOf(
  context: PDFContext,
  pages: readonly Page[],
  written: readonly WrittenPage[],
  { fontName, used, resources }: { fontName: (face: Face) => string; used: Used; resources: PDFRef },
): Form {
  const widgets: { widget: number; page: number; node: Node }[] = [];
  for (const [at, page] of pages.entries()) {
    const ref = written[at]?.ref;
    for (const mark of page.marks) {
      if (mark.type !== "place" || !mark.node || !isField(mark.name) || !ref) continue;
      const face = faceBeside(page, mark);
      if (face) note(usedIn(used, face.face), TYPED);
      const look = face && `/${fontName(face.face)} ${face.size} Tf 0 g`;
      const structParent = pages.length + widgets.length;
      const widget = context.register(
        context.obj(fieldOf(context, mark.name, mark, page, ref, structParent, look)),
      );
      widgets.push({ widget: widget.objectNumber, page: ref.objectNumber, node: mark.node });
    }
  }
  if (widgets.length === 0) return { widgets };
  return {
    widgets,
    dictionary: context.register(
      context.obj({ Fields: widgets.map(({ widget }) => PDFRef.of(widget)), SigFlags: 1, DR: resources }),
    ),
  };
}

const isField = (name: string): name is FieldPlace => name in fields;

/** A blank is filled in the letters of its own line. */
function faceBeside(page: Page, place: PlaceMark): { face: Face; size: number } | undefined {
  for (const mark of page.marks) {
    if (
      mark.type === "text" &&
      mark.y > place.y &&
      mark.y < place.y + place.height &&
      !isSignature(place.name)
    )
      return mark;
  }
  return undefined;
}

/** A number stands at the slash after it, however long; a day and a month in the middle of their blanks. */
const typedIn = (place: FieldPlace) =>
  place === "number" ? { Q: RIGHT, MaxLen: 8 } : { Q: CENTRED, MaxLen: 2 };

/** Most programs keep what is typed a point or two off the field's edge, and no gap is to be seen there. */
const OVER = 1;

const CENTRED = 1;
const RIGHT = 2;

const isSignature = (name: string) => name === "signature" || name === "seal";

function fieldOf(
  context: PDFContext,
  place: FieldPlace,
  mark: PlaceMark,
  page: Page,
  ref: PDFRef,
  structParent: number,
  look: string | undefined,
) {
  const { name, tooltip } = fields[place];
  const bottom = page.height - mark.y - mark.height;
  const width = mark.width + (place === "number" ? OVER : 0);
  const rectangle = [mark.x, bottom, mark.x + width, bottom + mark.height].map(
    (at) => Math.round(at * 100) / 100,
  );
  const empty = PDFRawStream.of(
    context.obj({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, Math.round(width * 100) / 100, Math.round(mark.height * 100) / 100],
      Resources: {},
      Length: 0,
    }),
    new Uint8Array(),
  );
  return {
    Type: "Annot",
    Subtype: "Widget",
    FT: isSignature(place) ? "Sig" : "Tx",
    T: PDFString.of(name),
    TU: PDFHexString.fromText(tooltip),
    Rect: rectangle,
    P: ref,
    F: PRINT,
    StructParent: structParent,
    AP: { N: context.register(empty) },
    ...seedOf(context, place),
    ...(look !== undefined && { DA: PDFString.of(look), ...typedIn(place) }),
  };
}
