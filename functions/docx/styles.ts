import {
  AlignmentType,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { APART, INDENT, LEADING, SINGLE, sizes } from "../decree30/paper.ts";
import { halfPoints, twips } from "./measure.ts";

/** The letter Decree 30/2020 names (Annex I, I.4); who opens the twin has it. */
const LETTER = "Times New Roman";

const single = { line: twips(SINGLE * sizes.body), lineRule: LineRuleType.AT_LEAST };
const body: IParagraphStylePropertiesOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(INDENT) },
  spacing: { before: twips(APART), line: twips(LEADING * sizes.body), lineRule: LineRuleType.AT_LEAST },
};
/** A heading stands at the left and is never stretched. */
const headed = { ...body, alignment: AlignmentType.LEFT, keepNext: true };
const run = { font: LETTER, size: halfPoints(sizes.body), color: "000000" };
const bold = { ...run, bold: true };

/**
 * Every look in the twin is a style with a name, so that an editor changes it once for the whole document.
 */
export const styles: IStylesOptions = {
  default: {
    document: { run: { ...run, language: { value: "vi-VN" } } },
    heading1: {
      run: bold,
      paragraph: {
        ...{ alignment: AlignmentType.CENTER, keepNext: true },
        spacing: { ...single, before: twips(2 * APART) },
      },
    },
    heading2: { run: bold, paragraph: headed },
    heading3: { run: bold, paragraph: headed },
    heading4: { run: { ...bold, italics: true }, paragraph: headed },
    title: { run: bold, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: single } },
  },
  paragraphStyles: [
    named("VanBan", "Văn bản", run, body),
    named("CanCu", "Căn cứ", { ...run, italics: true }, body),
    named("Diem", "Điểm", run, body),
    named("GiuaDong", "Giữa dòng", run, { alignment: AlignmentType.CENTER }),
    named("NoiNhan", "Nơi nhận", { ...run, size: halfPoints(sizes.fine) }, {}),
    named(
      "DiaChi",
      "Địa chỉ cơ quan",
      { ...run, size: halfPoints(sizes.fine) },
      { spacing: { before: twips(2 * APART) } },
    ),
    named("OBang", "Ô bảng", { ...run, size: halfPoints(sizes.table) }, {}),
    named(
      "SoTrang",
      "Số trang",
      { ...run, size: halfPoints(sizes.pageNumber) },
      { alignment: AlignmentType.CENTER },
    ),
  ],
};

type Style = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function named(id: string, name: string, letters: Style["run"], paragraph: Style["paragraph"]): Style {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    ...(letters && { run: letters }),
    ...(paragraph && { paragraph }),
  };
}
