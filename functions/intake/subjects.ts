import type { Roster } from "../core/people/roster.ts";
import { addressed } from "./addressees.ts";
import { sectorWords } from "./bodies.ts";
import { addressesBlocs, addressesEverybody, kindsCalled, type Takes, takesOf } from "./groups.ts";
import type { Addressed, Read, Sureness } from "./proposal.ts";

const verbs =
  /(?:^|[\s,])(?:tiến hành|tổ chức(?! cơ sở| đảng| chính trị| xã hội| đoàn| hội(?! nghị))|gửi|nộp|báo cáo|lập|xây dựng|triển khai|khẩn trương|chủ động|thực hiện|hoàn thành|căn cứ|có trách nhiệm|nghiêm túc|tổng hợp|đăng ký|rà soát|phối hợp|quan tâm|chỉ đạo|tập trung|nghiên cứu|tham mưu|thường xuyên|định kỳ|bình xét|tự|đánh giá|ký kết|phát động|hướng dẫn|chấm điểm|hoàn thiện|chuẩn bị|sơ kết|tổng kết)(?=[\s,])/iu;
const led =
  /^(?:[-–+*•]\s*|(?:\d{1,2}|[IVX]+|[a-zđ])[.)]\s*)?(?:(?:ủy ban nhân dân|ubnd|hội đồng|ban|phòng|sở|thường trực)[^.;:]{0,80}?)?(?:kính )?(?:đề nghị|yêu cầu|giao|đối với|riêng(?: đối với)?|các nội dung trên|nhận được văn bản này,?)\s+/iu;

/** Who is spoken to: the words before the first that says what to do; "" where nobody is named. */
export function subjectOf(sentence: string): string {
  const covered = sentence.replace(/\([^()]*\)/gu, (words) => "·".repeat(words.length));
  const lead = led.exec(covered)?.[0] ?? "";
  const rest = covered.slice(lead.length);
  const verb = verbs.exec(rest);
  if (!verb) return "";
  const words = sentence
    .slice(lead.length, lead.length + verb.index)
    .replace(/[\s,:;]+$/u, "")
    .trim();
  return isBody(words) ? words : "";
}

/** Bodies of the Party and of the mass organisations: no kind of unit here, so that they are asked about. */
const partyBodies =
  /(?:chi bộ|đảng bộ|chi ủy|đảng ủy|xã đoàn|phường đoàn|huyện đoàn|đoàn trực thuộc|thành đoàn|công đoàn cơ sở|chi hội|tổ chức (?:cơ sở )?đảng)/iu;

/** Words that name nobody begin sentences too: "Thời gian", "Trên cơ sở đó". */
export const isBody = (words: string): boolean =>
  words !== "" &&
  !/^(?:hồ sơ|báo cáo|văn bản|thời (?:gian|hạn)|nội dung|kết quả|trên cơ sở|trước|từ|số liệu)/iu.test(
    words,
  ) &&
  words.length < 600 &&
  (addressesEverybody(words) ||
    addressesBlocs(words) ||
    kindsCalled(words).length > 0 ||
    /(?:^|\s)[Nn]gành\s/u.test(words) ||
    /^(?:UBND|Ủy ban|Phòng|Sở|Ban|Hội|Trường|Công an|Khối|Cụm|Đảng)/u.test(words) ||
    partyBodies.test(words));

export interface By {
  readonly by: readonly Addressed[];
  readonly sure: Sureness;
  readonly why: string;
}

/**
 * Which of the addressees a demand's subject means: those it shares somebody with; all but the blocs where it
 * says "các cơ quan, đơn vị"; all where it names nobody. What none of them has becomes a group of its own.
 */
export function byWhom(
  subject: string,
  addressees: readonly Read<Addressed>[],
  newId: string,
  roster: Roster | undefined,
): By {
  const all = addressees.map(({ value }) => value);
  const own = all.filter(({ group }) => group?.takes.type !== "blocs");
  if (subject === "") return { by: all, sure: all.length > 0 ? "likely" : "ask", why: "nobody-named" };
  if (addressesEverybody(subject) && all.length > 0) return { by: own, sure: "likely", why: "everybody" };
  if (all.length === 0 && addressesEverybody(subject))
    return { by: [{ words: subject }], sure: "ask", why: "everybody" };
  const takes = takesOf(subject, roster);
  const bare = subject.replace(/\([^()]*\)/gu, " ");
  const met = sectorWords.test(bare)
    ? []
    : all.filter(({ group }) => group && meets(group.takes, bare, takes));
  if (met.length > 0) return { by: met, sure: "certain", why: "named" };
  const fresh = addressed(newId, subject, [], takes, roster);
  return { by: [fresh.value], sure: fresh.sure === "ask" ? "ask" : "likely", why: fresh.why };
}

function meets(group: Takes, subject: string, takes: Takes | undefined): boolean {
  if (takes?.type === "units") {
    return (
      group.type === "units" &&
      takes.units.length === group.units.length &&
      takes.units.every((unit) => group.units.includes(unit))
    );
  }
  switch (group.type) {
    case "blocs":
      return addressesBlocs(subject);
    case "kinds":
      return kindsCalled(subject).some((kind) => group.kinds.includes(kind));
    case "units":
      return false;
  }
}
