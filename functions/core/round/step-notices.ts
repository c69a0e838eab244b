import { clockDigits, dateIn, inWords } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { noticesOnEdition } from "../notice/notices-to.ts";
import type { Setting } from "../obligation/setting.ts";
import type { Person } from "../people/person.ts";
import type { Edition } from "./edition.ts";
import { lastPutUp, type Step, standing } from "./step.ts";

type Told = Parameters<typeof noticesOnEdition>[0];

/**
 * Whoever has to do something about an edition next, or has waited for it, is told of each step: one letter a
 * reader, whose link opens the edition.
 */
export function noticesOfStep(
  step: Step,
  edition: Edition,
  by: Pick<Person, "id" | "name">,
  setting: Setting,
): readonly Notice[] {
  const { course = [] } = edition;
  const cause = `${step.act}-${course.indexOf(step) + 1}`;
  return readersOf(step).flatMap((audience) =>
    noticesOnEdition(audience, edition, setting, cause, step.at, letter(step, edition, by)).filter(
      ({ to }) => isMeant(to, audience, edition, setting) && to !== emailOf(by.id, setting),
    ),
  );
}

function readersOf(step: Step): readonly Told[] {
  switch (step.act) {
    case "put-up":
    case "taken-back":
      return ["leader"];
    case "sent-back":
      return ["officer", "leader"];
    case "signed-off":
      return ["officer", "records-clerk"];
    case "numbered":
      return [];
    case "issued":
      return ["officer", "leader"];
  }
}

/** Of several leaders only the one it was put up to hears of its way; all hear that it was issued. */
function isMeant(to: string, audience: Told, edition: Edition, setting: Setting): boolean {
  if (audience !== "leader" || edition.course?.at(-1)?.act === "issued") return true;
  const before = lastPutUp(edition);
  return before !== undefined && emailOf(before.to, setting) === to;
}

function emailOf(id: Person["id"], { people }: Setting): string | undefined {
  return people.find((person) => person.id === id)?.email;
}

function letter(step: Step, edition: Edition, by: Pick<Person, "name">) {
  const { number, pdf, course = [] } = edition;
  const moment = `${clockDigits(step.at)} ngày ${inWords(dateIn(step.at))}`;
  switch (step.act) {
    case "put-up":
      return {
        subject: `Trình ký báo cáo: bản số ${number}`,
        text: `${by.name} trình ký báo cáo, bản số ${number} (${pdf.pages} trang), lúc ${moment}.${step.remarks ? ` Ý kiến trình kèm: ${step.remarks}` : ""}`,
      };
    case "taken-back":
      return {
        subject: `Rút báo cáo đã trình ký: bản số ${number}`,
        text: `${by.name} đã rút bản số ${number} đang trình ký, lúc ${moment}. Lý do: ${step.reason}`,
      };
    case "sent-back":
      return {
        subject: `Trả lại báo cáo trình ký: bản số ${number}`,
        text: `${by.name} trả lại bản số ${number}, lúc ${moment}, kèm ý kiến: ${step.reason}`,
      };
    case "signed-off":
      return {
        subject: `Lãnh đạo đã ký báo cáo: bản số ${number}`,
        text: `${step.certificate ?? by.name} đã ký bản số ${number}, lúc ${moment}. Văn thư cho số, ngày, ký số của cơ quan và ban hành trong ngày, chậm nhất là ngày làm việc tiếp theo.`,
      };
    case "numbered":
    case "issued": {
      const file = standing(course, "numbered")?.file;
      const named = file?.number === undefined ? "" : ` (số văn bản ${file.number})`;
      return {
        subject: `Đã ban hành báo cáo: bản số ${number}`,
        text: `Báo cáo, bản số ${number}${named}, đã ban hành lúc ${moment}.`,
      };
    }
  }
}
