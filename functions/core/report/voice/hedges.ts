/** The words by which a shortcoming of few is told without saying that it is everybody's. */
export type Hedge = "có nơi" | "có nơi, có lúc" | "";

/** The sentence says itself how far, how often or of how many it holds. */
const measured =
  /(?<!\p{L})(?:một số|một vài|một bộ phận|bộ phận nhỏ|hầu hết|đa số|phần lớn|không ít|nhiều|đôi khi|có (?:lúc|nơi|thời điểm|thời gian|việc|mặt|khâu)|tại các|ở các)(?!\p{L})/iu;

/** Of these nobody's unit has its own: the market, the weather, epidemics, what is decided above. */
const ofNobody =
  /(?<!\p{L})(?:thị trường|giá (?:cả|vật liệu|vật tư|nguyên liệu|xăng|thép|cát)|thời tiết|thiên tai|khí hậu|bão|mưa lũ|lũ lụt|hạn hán|dịch bệnh|covid\S*|đại dịch|trung ương|cấp (?:tỉnh|huyện|xã|cơ sở)|chính quyền địa phương (?:0?2|hai) cấp|toàn (?:tỉnh|huyện|quận|thành phố|quốc|ngành))(?!\p{L})/iu;

/** "Nguyên nhân chủ quan: …": what stands before a colon is no clause that a place could be put into. */
const labelled = /^[^.,;:]{3,60}:\s/u;

/** What a land is like it is at all times. */
const terrain =
  /(?<!\p{L})(?:địa bàn|địa hình|diện tích|dân số|dân cư|giao thông đi lại|đường giao thông|vùng sâu|vùng xa)(?!\p{L})/iu;

interface Said {
  readonly few: "one" | "two";
  /** It begins with what was not done, and wants words for whoever did not do it. */
  readonly wantsSubject: boolean;
}

/** The hedge that a shortcoming of one or two wants; none where its own words say enough. */
export function hedgeOf(text: string, { few, wantsSubject }: Said): Hedge {
  if (!wantsSubject && (measured.test(text) || ofNobody.test(text) || labelled.test(text))) return "";
  return few === "two" && !terrain.test(text) && !/(?<!\p{L})có lúc(?!\p{L})/iu.test(text)
    ? "có nơi, có lúc"
    : "có nơi";
}
