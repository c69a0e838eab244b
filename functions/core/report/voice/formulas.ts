/**
 * What units begin sentences with and a report does not repeat under each: the period, whom they thank, which
 * plan they carry out, and words that hang on the sentence before. Each ends where its comma does.
 */
const periods =
  /^(?:trong|qua|sau)?\s*(?:kỳ(?: báo cáo)?|thời gian qua|thời gian vừa qua|năm qua|(?:0?[369] )tháng (?:đầu|cuối) năm)(?: (\d{4}))?(?: (?:vừa )?qua)?,\s+/iu;

const connectors =
  /^(?:nhìn chung|có thể nói|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|cụ thể(?: như sau)?|đặc biệt(?: là)?|mặt khác|song song với đó|kết quả|trên cơ sở đó|qua phong trào|qua đó|từ đó|qua đây|theo đó|về cơ bản)\s*[,:]\s+/iu;

const selves =
  "(?=(?:đơn vị|cơ quan|chúng tôi|địa phương|phòng|ban|xã|phường|thị trấn|nhà trường|trường|hội|đoàn|thôn|sở|trung tâm|ubnd|ủy ban|đã)(?!\\p{L}))";

/** "Được sự quan tâm của …, đơn vị đã …": up to the comma before whoever speaks, or before what was done. */
const thanks = new RegExp(
  `^(?:được sự|nhờ|dưới sự|với sự|với tinh thần|phát huy)(?!\\p{L})[^.;]*?,\\s+${selves}`,
  "iu",
);
const carryingOut = new RegExp(
  `^(?:thực hiện|triển khai|căn cứ|theo|triển khai thực hiện) (?:(?:sự )?chỉ đạo|các văn bản|văn bản|kế hoạch|chỉ thị|công văn|nghị quyết|quyết định|chương trình|hướng dẫn|luật|nghị định|tinh thần)(?!\\p{L})[^.;]*?,\\s+${selves}`,
  "iu",
);

/** The opening taken off, and the rest, which begins with a small letter as it stood; another year stays. */
export function withoutOpening(
  text: string,
  year: string,
): { readonly opening: string; readonly rest: string } {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    const ofPeriod = periods.exec(rest);
    if (ofPeriod && (ofPeriod[1] ?? year) === year) rest = rest.slice(ofPeriod[0].length);
    rest = rest.replace(connectors, "").replace(thanks, "").replace(carryingOut, "");
  }
  return { opening: text.slice(0, text.length - rest.length), rest };
}
