import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { secretsAsked } from "../../functions/core/checks/maybe-secret.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { UnitId } from "../../functions/core/ids.ts";
import type { Topic } from "../../functions/core/kinds/base.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { Fate } from "../../functions/core/report/material.ts";
import { composed, district, issued, played } from "../support/played.ts";

/**
 * A district of forty-eight in which forty answered: twenty communes, fourteen of them in, and twenty
 * sentences of which each is said by some, as offices write them and as the report tells them. Invented.
 */
const communes = [
  "Bình Thượng",
  "Phú Lộc",
  "Tân Hòa",
  "Đông Giang",
  "Tây Giang Hạ",
  "Nà Khoang",
  "An Lâm",
  "An Thịnh",
];
const roster: Roster = v.parse(Roster, {
  ...district,
  blocs: [],
  units: [
    ...Array.from({ length: 20 }, (_, at) =>
      unit(`xa-${at}`, `UBND xã ${communes[at] ?? `Khe Sung ${at}`}`, "COMMUNE"),
    ),
    ...Array.from({ length: 28 }, (_, at) =>
      unit(at === 0 ? "p-noi-vu" : `p-${at}`, `Phòng Chuyên môn ${at}`, "DEPARTMENT"),
    ),
  ],
});

function unit(id: string, name: string, kind: string) {
  return { id, name, kind, email: `${id}@mau.example` };
}

/** Fourteen communes and twenty-six offices are in. */
const inside = [...roster.units.slice(0, 14), ...roster.units.slice(20, 46)].map(({ id }) => id);
const offices = inside.slice(14);
const all = (count: number) => inside.slice(0, count);

const fields: readonly (readonly [string, Topic, string])[] = [
  ["launch", "launch", "Phát động, đăng ký, giao ước thi đua"],
  ["results", "results", "Kết quả"],
  ["countryside", "movements", "Phong trào xây dựng nông thôn mới"],
  ["models", "exemplars", "Điển hình, mô hình"],
  ["weaknesses", "weaknesses", "Tồn tại, hạn chế"],
  ["causes", "causes", "Nguyên nhân"],
  ["orientation", "orientation", "Phương hướng"],
];

const directive: Directive = {
  ...issued("an-son-2022-h1", district),
  groups: [{ id: "g", words: "Các đơn vị", takes: { type: "kinds", kinds: ["COMMUNE", "DEPARTMENT"] } }],
  sections: [
    {
      ...{ id: "s", number: "I.", heading: "Nội dung" },
      prompts: fields.map(([id, topic, label]) => ({
        ...{ id: `p-${id}`, text: label },
        fields: [{ kind: "narrative", id, label, topic, maxChars: 4000, required: false }],
      })),
    },
  ],
  demands: [
    {
      ...{ id: "d", kind: "report", action: "gửi báo cáo", groups: ["g"], recipient: "" },
      deadline: { type: "undated", wording: "" },
    },
  ],
} as unknown as Directive;

type Line = readonly [field: string, said: string, by: readonly string[]];
const lines: readonly Line[] = [
  ["launch", "Đơn vị chúng tôi phát động phong trào thi đua ngay từ đầu năm.", all(36)],
  ["launch", "100% CBCCVC của phòng ký giao ước thi đua.", [...inside.slice(4, 14), ...offices.slice(0, 12)]],
  ["countryside", "Xã vận động 99 hộ hiến đất, góp ngày công làm đường giao thông nông thôn.", ["xa-0"]],
  ["countryside", "Xã vận động 87 hộ hiến đất, góp ngày công làm đường giao thông nông thôn.", ["xa-1"]],
  [
    "countryside",
    "Xã vận động Nhân dân hiến đất, góp ngày công làm đường giao thông nông thôn.",
    inside.slice(2, 11),
  ],
  ["results", "Lễ hội đền Tân Hòa được tổ chức đúng quy định.", ["xa-2"]],
  ["models", "Xuất hiện mô hình “Ngày thứ Bảy vì dân”.", ["xa-4", "xa-5"]],
  [
    "weaknesses",
    "Công tác tuyên truyền, nhân rộng điển hình có lúc chưa thường xuyên.",
    [...inside.slice(0, 8), ...offices.slice(0, 20)],
  ],
  [
    "causes",
    "Cán bộ phụ trách là kiêm nhiệm, do vậy việc tham mưu có lúc còn chậm.",
    [...inside.slice(0, 7), ...offices.slice(0, 10)],
  ],
  ["results", "Đề nghị cấp trên bố trí kinh phí.", inside.slice(0, 3)],
  ["results", "Tốt.", ["xa-6"]],
  ...Array.from({ length: 15 }, (_, at): Line => {
    const said = `Được sự quan tâm của Huyện ủy, phòng hoàn thành ${String(at + 2).padStart(2, "0")} nhiệm vụ được giao trước thời hạn.`;
    return ["launch", said, [inside[at + 8] ?? ""]];
  }),
  ["orientation", "Tiếp tục đẩy mạnh các phong trào thi đua.", all(30)],
  ["orientation", "Phát động đợt thi đua chào mừng Quốc khánh trong tháng 8.", all(21)],
  ["results", "Báo cáo gửi chậm do cán bộ ốm.", ["xa-7"]],
  ["results", "Quân số huấn luyện đạt 100%.", ["p-5"]],
  ["results", "Sản xuất ổn định, không để dịch bệnh lớn xảy ra.", inside.slice(0, 12)],
  ["results", "Thôn Hạ phát sinh dịch tả lợn châu Phi, phải tiêu hủy 45 con.", ["xa-3"]],
  ["results", "Duy trì hoạt động văn nghệ, thể thao.", [...inside.slice(8, 10), ...offices.slice(0, 3)]],
];

function told() {
  const said = new Map<string, string[]>();
  for (const [field, text, by] of lines)
    for (const who of by) said.set(`${field}|${who}`, [...(said.get(`${field}|${who}`) ?? []), text]);
  const round = played(directive, roster, 0);
  const contributions = round.obligations.flatMap((obligation) => {
    const { unit: who } = obligation.party;
    if (!inside.includes(v.parse(UnitId, who))) return [];
    const values = fields.flatMap(([id]) => {
      // Whoever has nothing else to say has still answered.
      const text = (said.get(`${id}|${who}`) ?? ["Không có."]).join("\n\n");
      return [[id, { kind: "narrative" as const, text }] as const];
    });
    return [{ obligation, revision: 1, values: Object.fromEntries(values) }];
  });
  return composed({ ...round, contributions });
}

const round = told();
const paragraphs = (field: string) =>
  round.document.body.flatMap((passage) =>
    (passage.type === "paragraph" || passage.type === "point") && passage.source?.startsWith(`${field}~`)
      ? [passage.text]
      : [],
  );
const fates = (part: string): readonly Fate[] => {
  const claims = round.material.flatMap((group) => group.claims);
  return claims.flatMap(({ text, fate }) => (text.includes(part) ? [fate] : []));
};

describe("twenty sentences of forty units", () => {
  test("say what most, many and some did, each once, and no figure of one for all", () => {
    expect(paragraphs("launch")).toEqual([
      "Nhiều cơ quan, đơn vị, địa phương phát động phong trào thi đua ngay từ đầu năm. Một số cơ quan, đơn vị có toàn bộ cán bộ, công chức, viên chức ký giao ước thi đua. Một số đơn vị hoàn thành nhiệm vụ được giao trước thời hạn.",
    ]);
  });

  test("limit what is general by what was otherwise at one place", () => {
    expect(paragraphs("results").join(" ")).toContain(
      "Sản xuất ở nhiều xã ổn định, không để dịch bệnh lớn xảy ra; riêng thôn Hạ, xã Đông Giang phát sinh dịch tả lợn châu Phi, phải tiêu hủy 45 con.",
    );
  });

  test("tell a fact of one place by the place, and what few do as some", () => {
    const text = paragraphs("results").join(" ");
    expect(text).toContain("Lễ hội đền Tân Hòa được tổ chức đúng quy định.");
    expect(text).toMatch(/Một số (?:cơ quan, đơn vị|đơn vị)[^.]* duy trì hoạt động văn nghệ, thể thao\./u);
  });

  test("name the best placed with their own figures where exemplars are asked for", () => {
    expect(paragraphs("countryside")).toEqual([
      "Nhiều xã vận động Nhân dân hiến đất, góp ngày công làm đường giao thông nông thôn; tiêu biểu: xã Bình Thượng (99 hộ), xã Phú Lộc (87 hộ).",
    ]);
    expect(fates("99 hộ")).toMatchObject([{ type: "under", why: "same-frame" }]);
  });

  test("name both where two have a model", () => {
    expect(paragraphs("models")).toEqual([
      "Xã Tây Giang Hạ và xã Nà Khoang xuất hiện mô hình “Ngày thứ Bảy vì dân”.",
    ]);
  });

  test("name nobody where something is wanting", () => {
    expect(paragraphs("weaknesses")).toEqual([
      "Công tác tuyên truyền, nhân rộng điển hình ở nhiều cơ quan, đơn vị, địa phương có lúc chưa thường xuyên.",
    ]);
    expect(paragraphs("causes")).toEqual([
      "Cán bộ phụ trách ở một số cơ quan, đơn vị, địa phương là kiêm nhiệm, do vậy việc tham mưu có lúc còn chậm.",
    ]);
  });

  test("become the authority's commands, a dated one led by its time", () => {
    expect(paragraphs("orientation").join(" ")).toBe(
      "Tiếp tục đẩy mạnh các phong trào thi đua. Trong tháng 8, phát động đợt thi đua chào mừng Quốc khánh.",
    );
  });

  test("leave to the house what is not the superior's to read, each with its reason", () => {
    expect(fates("bố trí kinh phí")).toEqual(Array(3).fill({ type: "left", why: "own-decision" }));
    expect(fates("Tốt.")).toEqual([{ type: "left", why: "no-content" }]);
    expect(fates("cán bộ ốm")).toEqual([{ type: "left", why: "covering-note" }]);
    expect(fates("Quân số")).toEqual([{ type: "waiting" }]);
  });

  test("are asked about where they may be secret, by the unit that sent them", () => {
    expect(secretsAsked(roster, round.material).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Phòng Chuyên môn 5: câu “Quân số .* bí mật nhà nước/u),
    ]);
  });

  test("are all used but those", () => {
    const used = new Set(["printed", "under"]);
    const off = round.material
      .flatMap((group) => group.claims)
      .filter(({ fate, text }) => !used.has(fate.type) && text !== "Không có.");
    expect(new Set(off.map(({ text }) => text))).toEqual(
      new Set([
        "Đề nghị cấp trên bố trí kinh phí.",
        "Tốt.",
        "Báo cáo gửi chậm do cán bộ ốm.",
        "Quân số huấn luyện đạt 100%.",
      ]),
    );
  });
});
