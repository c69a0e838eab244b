import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Topic } from "../../functions/core/kinds/base.ts";
import { composed, district, issued, played } from "../support/played.ts";

/** One section of a report as it is told, from sentences and the units of the sample that wrote them. */
function told(topic: Topic, lines: readonly (readonly [said: string, ...by: string[]])[]) {
  const directive = {
    ...issued("an-son-2022-h1", district),
    groups: [
      {
        ...{ id: "g", words: "Các đơn vị" },
        takes: { type: "kinds", kinds: ["COMMUNE", "TOWN", "DEPARTMENT", "MASS_ORGANISATION"] },
      },
    ],
    sections: [
      {
        ...{ id: "s", number: "I.", heading: "Nội dung" },
        prompts: [
          {
            ...{ id: "p", text: "Nội dung" },
            fields: [
              { kind: "narrative", id: "f", label: "Nội dung", topic, maxChars: 4000, required: false },
            ],
          },
        ],
      },
    ],
    demands: [
      {
        ...{ id: "d", kind: "report", action: "gửi báo cáo", groups: ["g"], recipient: "" },
        deadline: { type: "undated", wording: "" },
      },
    ],
  } as unknown as Directive;
  const round = played(directive, district, 0);
  const contributions = round.obligations.flatMap((obligation) => {
    const text = lines.flatMap(([said, ...by]) => (by.includes(obligation.party.unit) ? [said] : []));
    const value = { kind: "narrative" as const, text: text.join("\n\n") };
    return text.length > 0 ? [{ obligation, revision: 1, values: { f: value } }] : [];
  });
  const { document, material } = composed({ ...round, contributions });
  const page = document.body.flatMap((passage) =>
    passage.type === "paragraph" && passage.source?.startsWith("f~") ? [passage.text] : [],
  );
  const fates = material.flatMap(({ claims }) => claims.map(({ text, fate }) => [text, fate.type] as const));
  return { page: page.join(" "), fates: new Map(fates) };
}

describe("how many it is said of is said once", () => {
  test.each([
    [
      "Hoạt động của một số khối, cụm thi đua còn hình thức.",
      "Hoạt động của một số khối, cụm thi đua còn hình thức.",
    ],
    [
      "Phong trào thi đua có lúc còn hình thức, chưa sát với nhiệm vụ.",
      "Phong trào thi đua có lúc còn hình thức, chưa sát với nhiệm vụ.",
    ],
    ["Phong trào thi đua có nơi còn hình thức.", "Phong trào thi đua có nơi còn hình thức."],
  ])("%s", (said, page) => {
    expect(told("weaknesses", [[said, "p-noi-vu"]]).page).toBe(page);
  });

  test("the leaders of many are led by no further word for many", () => {
    const said = "Cấp ủy, lãnh đạo đơn vị phân công một đồng chí theo dõi công tác thi đua.";
    expect(told("direction", [[said, "p-noi-vu", "p-tu-phap", "thanh-tra"]]).page).toBe(
      "Cấp ủy, lãnh đạo một số phòng, ban, ngành phân công một đồng chí theo dõi công tác thi đua.",
    );
  });
});

test("the same sentence of communes and a town is told once of them all, each by its own rank", () => {
  const said = (rank: string) => `Đảng ủy, UBND ${rank} đã ban hành kế hoạch thi đua ngay từ đầu năm.`;
  const { page, fates } = told("direction", [
    [said("xã"), "xa-tan-hoa", "xa-binh-thuong"],
    [said("thị trấn"), "tt-an-son"],
  ]);
  expect(page).toBe("Đảng ủy, UBND một số xã, thị trấn đã ban hành kế hoạch thi đua ngay từ đầu năm.");
  expect([...fates.values()]).not.toContain("waiting");
});

describe("one and the same figure of several", () => {
  const [first = "", second = "", third = "", fourth = ""] = district.units
    .filter(({ kind }) => kind === "COMMUNE")
    .map(({ id }) => id as string);

  test("is each one's where they did it", () => {
    const said = "Hỗ trợ xây 2 nhà đại đoàn kết.";
    expect(told("results", [[said, first, second]]).page).toMatch(
      / và xã [^,]+, mỗi địa phương hỗ trợ xây 2 nhà/u,
    );
    expect(told("results", [[said, first, second, third]]).page).toMatch(
      /^Một số xã.*, mỗi địa phương hỗ trợ xây 2/u,
    );
  });

  test("that has to wait takes with it what fewer say to the contrary", () => {
    const { page, fates } = told("results", [
      ["Thu ngân sách tăng 12% so với cùng kỳ.", first, second, third],
      ["Thu ngân sách giảm 12% so với cùng kỳ.", fourth],
      ["Tích cực trồng cây.", first],
    ]);
    expect(page).not.toContain("hu ngân sách");
    expect([...fates.values()].filter((fate) => fate === "waiting")).toHaveLength(2);
  });
});

test("the end of a word that is no rank stays", () => {
  const three = ["p-noi-vu", "p-tu-phap", "thanh-tra"];
  expect(told("results", [["Hồ sơ, văn bản được xử lý đúng hạn.", ...three]]).page).toMatch(
    /^Hồ sơ, văn bản ở .* được xử lý đúng hạn\.$/u,
  );
});

describe("what the authority itself did", () => {
  const led = "Huyện ủy, HĐND, UBND huyện đã tập trung chỉ đạo các cơ quan, đơn vị ngay từ đầu năm.";
  const three = ["xa-tan-hoa", "tt-an-son", "xa-binh-thuong"];

  test("leads its section where a department tells it, however many tell something else", () => {
    const { page } = told("direction", [
      ["Xã đã phân công công chức theo dõi công tác thi đua.", ...three],
      [led, "vp-hdnd-ubnd"],
    ]);
    expect(page.startsWith(led)).toBe(true);
  });

  test.each([
    ["Chủ tịch UBND huyện An Sơn chỉ đạo các xã rà soát hộ nghèo."],
    ["Thường trực Huyện ủy đã kiểm tra công tác thi đua tại các cụm, khối."],
    ["Hội đồng Thi đua - Khen thưởng huyện đã phân công thành viên theo dõi các cụm, khối."],
  ])("%s", (said) => {
    expect(told("direction", [[said, "p-noi-vu"]]).page).toBe(said);
  });

  test.each([
    ["by an association", led, "hoi-nd"],
    ["of another district", "UBND huyện Mường Lân đã tập trung chỉ đạo các xã ngay từ đầu năm.", "p-noi-vu"],
    ["that was left undone", "UBND huyện chưa chỉ đạo các xã rà soát hộ nghèo.", "p-noi-vu"],
  ])("but not what is told %s", (_, said, by) => {
    const lines = [["Xã đã phân công công chức theo dõi công tác thi đua.", ...three] as const];
    const { page } = told("direction", [[said, by], ...lines]);
    expect(page.startsWith(said)).toBe(false);
  });

  test("is no shortcoming that its departments tell the superior", () => {
    const { page, fates } = told("weaknesses", [["UBND huyện có chỉ đạo nhưng còn chậm.", "p-noi-vu"]]);
    expect(page === "" || !page.startsWith("UBND huyện")).toBe(true);
    expect(fates.size).toBe(1);
  });
});

describe("what keeps a sector tells how it stands in the whole area", () => {
  const three = ["xa-tan-hoa", "tt-an-son", "xa-binh-thuong"];
  const done = "Tích cực vận động Nhân dân trồng cây.";
  const stands = "Chất lượng dạy và học được nâng lên.";

  test("before what most say, without its name and without a place", () => {
    const { page } = told("results", [
      [done, ...three],
      [stands, "p-gddt"],
    ]);
    expect(page.startsWith(`${stands} Một số xã`)).toBe(true);
  });

  test("however many other offices tell theirs", () => {
    const sectors = [
      ["Hoạt động thương mại, dịch vụ sôi động.", "p-kt-ht"],
      ["Các ngành nghề tiểu thủ công nghiệp được duy trì ổn định.", "p-kt-ht"],
      ["Công tác bảo vệ rừng được tăng cường.", "p-nnptnt"],
      ["Tỷ lệ học sinh tốt nghiệp đạt 99,6%.", "p-gddt"],
      ["Công tác khám, chữa bệnh được nâng cao.", "p-yte"],
      ["Các chính sách an sinh xã hội được thực hiện kịp thời.", "p-ldtbxh"],
      ["Hoạt động thể thao được tổ chức sôi nổi.", "p-vhtt"],
    ] as const;
    const { page } = told("results", sectors);
    for (const [said] of sectors) expect(page).toContain(said);
  });

  test.each([
    ["of itself", "Chất lượng tham mưu của phòng được nâng lên.", "p-gddt"],
    ["of its people", "Cán bộ, công chức luôn được quan tâm.", "p-gddt"],
    ["of its own office work", "Hồ sơ, văn bản được xử lý kịp thời.", "p-gddt"],
    ["of emulation, which another keeps", "Công tác thi đua từng bước được đổi mới.", "p-gddt"],
    ["of what is wanting", "Sản xuất nông nghiệp còn khó khăn.", "p-nnptnt"],
    ["as a place", "Sản xuất nông nghiệp được đẩy mạnh.", "xa-phu-loc"],
  ])("but not what it tells %s", (_, said, by) => {
    const { page } = told("results", [
      [done, ...three],
      [said, by],
    ]);
    expect(page.startsWith(said)).toBe(false);
  });

  test("and the standing agency how emulation stands", () => {
    const said = "Công tác thi đua, khen thưởng của huyện từng bước đổi mới.";
    const { page } = told("strengths", [
      [done, ...three],
      [said, "p-noi-vu"],
    ]);
    expect(page.startsWith(said)).toBe(true);
  });

  test("and one unit's own praise waits beside anything else", () => {
    const praise = "Đơn vị hoàn thành tốt nhiệm vụ được giao.";
    const { page, fates } = told("strengths", [
      [done, ...three],
      [praise, "p-yte"],
    ]);
    expect(page).not.toContain("hoàn thành tốt");
    expect(fates.get(praise)).toBe("waiting");
    expect(told("strengths", [[praise, "p-yte"]]).page).toContain("hoàn thành tốt");
  });
});

describe("how many, where and whom a sentence is told of", () => {
  const offices = ["p-noi-vu", "p-tu-phap", "thanh-tra"];
  const communes = ["xa-tan-hoa", "xa-phu-loc", "xa-binh-thuong"];

  test.each([
    [
      "what offices did for those outside them is their deed",
      "Doanh nghiệp, hộ kinh doanh được hướng dẫn, tháo gỡ khó khăn sau dịch.",
      offices,
      "Một số phòng, ban, ngành hướng dẫn, tháo gỡ khó khăn cho doanh nghiệp, hộ kinh doanh sau dịch.",
    ],
    [
      "a second place beside the first is not told",
      "Hoạt động văn nghệ quần chúng được duy trì ở các thôn.",
      communes,
      "Hoạt động văn nghệ quần chúng ở một số xã, thị trấn được duy trì.",
    ],
    [
      "a document keeps its number",
      "Việc quán triệt Chỉ thị số 02/CT-UBND ngày 10/3/2022 được thực hiện nghiêm túc.",
      offices,
      "Việc quán triệt Chỉ thị số 02/CT-UBND ngày 10/3/2022 ở một số phòng, ban, ngành được thực hiện nghiêm túc.",
    ],
    [
      "one commune each, and not one of all",
      "Đơn vị nhận giúp đỡ một xã hoàn thành tiêu chí nông thôn mới.",
      offices,
      "Một số phòng, ban, ngành, mỗi đơn vị nhận giúp đỡ một xã hoàn thành tiêu chí nông thôn mới.",
    ],
    [
      "an office's yard is the yard of many offices",
      "Trụ sở, khuôn viên cơ quan được chỉnh trang.",
      [...offices, "hoi-nd", "mttq", "ldld"],
      "Trụ sở, khuôn viên một số cơ quan, đơn vị được chỉnh trang.",
    ],
  ])("%s", (_, said, by, page) => {
    expect(told("results", [[said, ...by]]).page).toBe(page);
  });
});

describe("nobody is blamed by name", () => {
  const done = "Tích cực vận động Nhân dân trồng cây.";
  test.each([
    ["weaknesses", "Cấp ủy xã Tân Hòa chưa quan tâm lãnh đạo công tác thi đua.", ["p-noi-vu"]],
    ["weaknesses", "Xã Phú Lộc và xã Tân Hòa không phát động đợt thi đua.", ["p-noi-vu"]],
    ["results", "Xã không phát động đợt thi đua.", ["xa-tan-hoa", "xa-phu-loc"]],
  ] as const)("in %s: %s", (topic, said, by) => {
    const { page, fates } = told(topic, [
      [said, ...by],
      [done, "xa-hoa-khe", "xa-tan-hoa", "tt-an-son"],
    ]);
    expect(page).not.toMatch(/chưa quan tâm|không phát động/u);
    expect(fates.get(said)).toBe("waiting");
  });

  test("and a place where nothing bad happened is no blame", () => {
    const said = "Không để dịch bệnh lớn xảy ra trên địa bàn xã.";
    expect(told("results", [[said, "xa-tan-hoa"]]).page).toMatch(/không để dịch bệnh lớn xảy ra/iu);
  });
});

describe("one thing told in two ways is told once", () => {
  const [one, other, third] = ["xa-tan-hoa", "tt-an-son", "xa-binh-thuong"] as const;

  test("a document made known, whoever it was made known to", () => {
    const { page, fates } = told("direction", [
      ["Cấp ủy, chính quyền xã đã quán triệt Chỉ thị số 34-CT/TW ngày 07/4/2014 đến cán bộ.", one],
      ["Đảng ủy, UBND xã đã quán triệt, triển khai Chỉ thị 34-CT/TW của Bộ Chính trị tới Nhân dân.", third],
      ["UBND thị trấn đã tổ chức quán triệt Chỉ thị 34-CT/TW ngày 07/4/2014 của Bộ Chính trị.", other],
    ]);
    expect(page).toBe("Một số xã, thị trấn đã quán triệt Chỉ thị 34-CT/TW ngày 07/4/2014 của Bộ Chính trị.");
    expect([...fates.values()]).toEqual(["under", "under", "under"]);
  });

  test("documents of other issuers stay apart, and of other days neither is told for both", () => {
    const of = (first: string, second: string) =>
      told("direction", [
        [`Xã đã quán triệt Chỉ thị số 02/CT-UBND ${first}.`, one],
        [`Xã đã quán triệt Chỉ thị số 02/CT-UBND ${second}.`, third],
      ]).page;
    const issuers = of("của UBND tỉnh", "của UBND huyện");
    expect(issuers).toContain("của UBND tỉnh");
    expect(issuers).toContain("của UBND huyện");
    expect(of("ngày 05/3/2021", "ngày 05/3/2022")).not.toContain("05/3");
  });

  test("a task of one month of the report's year, and not of another year", () => {
    const of = (year: number) =>
      told("orientation", [
        ["Trong tháng 8, phát động đợt thi đua chào mừng Quốc khánh 02/9.", one],
        [`Tháng 8/${year}, phát động thi đua chào mừng ngày Quốc khánh 02/9.`, third],
      ]).page;
    expect(of(2030).match(/tháng 8/giu)).toHaveLength(1);
    expect(of(2031).match(/tháng 8/giu)).toHaveLength(2);
  });

  test("a movement by its name and by its words, and not two movements", () => {
    const of = (movement: string) =>
      told("orientation", [
        ["Tiếp tục đẩy mạnh phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới”.", one],
        [`Tiếp tục đẩy mạnh phong trào thi đua ${movement}.`, third],
      ]).page;
    expect(of("chung sức xây dựng nông thôn mới").match(/Tiếp tục/gu)).toHaveLength(1);
    expect(of("“Cả nước chung sức xây dựng đô thị mới”").match(/Tiếp tục/gu)).toHaveLength(2);
  });
});
