/** Who lives or works in no office: a deed done for them is the office's, and they are not "ở cơ quan". */
const served =
  "(?:các |nhiều )?(?:doanh nghiệp|hộ kinh doanh|hợp tác xã|hộ nghèo|hộ cận nghèo|hộ dân|hộ gia đình|người dân|nhân dân|người nghèo)";
const deeds = "hướng dẫn|tháo gỡ|tư vấn|tuyên truyền|tập huấn|thăm hỏi|vận động|giúp đỡ";
const behind = new RegExp(`^(${served}(?:(?:,| và) ${served})*) được ((?:${deeds})(?!\\p{L})[^.;]*)$`, "iu");

/** "Doanh nghiệp được hướng dẫn" is "hướng dẫn doanh nghiệp" of whoever did it; undefined of all else. */
export function actedOn(text: string): string | undefined {
  const [, whom = "", deed = ""] = behind.exec(text) ?? [];
  return whom === "" || /(?<!\p{L})(?:cho|được|bởi)(?!\p{L})/iu.test(deed)
    ? undefined
    : deed.replace(/(?= (?:sau|trong|trước|nhân) |$)/u, ` cho ${whom}`);
}
