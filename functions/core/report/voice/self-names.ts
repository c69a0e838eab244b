import { beginsWithVerb } from "./verbs.ts";

/** What a body calls itself by the first word of its name, where nothing says which it is. */
const self =
  "sở|hội|văn phòng|phòng|trạm|trung tâm|ngành|nhà trường|trường|đoàn|công ty|chi cục|cơ quan|đơn vị";
const people =
  "cbccvc|cbcc|ccvc|cán bộ|công chức|viên chức|nhân viên|giáo viên|người lao động|hội viên|đoàn viên|đảng viên|bác sĩ";
const organs =
  "lãnh đạo|bch|btv|ban thường vụ|ban chấp hành|ban thường trực|ban giám hiệu|ban giám đốc|chi bộ|đảng bộ|công đoàn";

/** "lãnh đạo Sở", "Ban Thường vụ Hội", "công chức trong Phòng", "trang thiết bị của Trạm". */
const ofItself = new RegExp(
  `(?<=(?<!\\p{L})(?:${organs}|${people}) )((?:của |trong )?)(${self})(?!\\p{L})|(?<!\\p{L})(của )(${self})(?: (?:chúng tôi|chúng em|mình|ta|nhà))?(?!\\p{L})`,
  "giu",
);

export const speaksOfItself = (text: string) => text.search(ofItself) >= 0;

/** The sentence with the body's full name where it first speaks of itself; after that it is known which. */
export function withFullName(text: string, name: string): string {
  if (name === "") return text;
  let isNamed = text.includes(name);
  return text.replace(ofItself, (found: string, ...groups: unknown[]) => {
    const [joined, noun, of, ofNoun] = groups.slice(0, 4).map((group) => group as string | undefined);
    const at = groups.find((group) => typeof group === "number") ?? 0;
    if (!endsThere(noun ?? ofNoun ?? "", text.slice(at + found.length))) return found;
    const lead = joined?.trim() === "trong" ? "của " : (joined ?? of ?? "");
    const word = noun ?? ofNoun ?? "";
    const full = /^ngành$/iu.test(word) ? name.replace(/^(?:Sở|Phòng) /u, "ngành ") : name;
    const own = `${lead}${isNamed ? word : full}`;
    isNamed = true;
    return own;
  });
}

/** "Hội viên", "đơn vị hành chính" and "Sở Nội vụ" are other words; "của Trạm xuống cấp" speaks of itself. */
function endsThere(word: string, behind: string): boolean {
  const next = behind.trimStart();
  if (/^\p{Lu}/u.test(word) && /^ \p{Ll}/u.test(behind))
    return !/^(?:viên|đồng|nghị|thi|trưởng|thể|kết|học|khám|họp|nghề|thương|cơ quan|chức năng)(?!\p{L})/u.test(
      next,
    );
  return next === behind || next === "" ? !/^\p{L}/u.test(behind) : beginsWithVerb(next);
}
