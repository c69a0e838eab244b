import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UnitKind } from "../../functions/core/people/unit.ts";
import { figuresOf } from "../../functions/core/report/facts.ts";
import { joinedAlike } from "../../functions/core/report/paraphrases.ts";
import { groupsOf } from "../../functions/core/report/sentences.ts";
import type { Part, Source } from "../../functions/core/report/source.ts";
import { adviceToCome, workingWith } from "../../functions/core/report/voice/advice.ts";
import { commanded, timeOf } from "../../functions/core/report/voice/commanded.ts";
import { isContrary } from "../../functions/core/report/voice/contrary.ts";
import { criticalReader } from "../../functions/core/report/voice/critical.ts";
import { amountsIn, generalised } from "../../functions/core/report/voice/generalised.ts";
import { hedgeOf } from "../../functions/core/report/voice/hedges.ts";
import { inOneSpelling } from "../../functions/core/report/voice/orthography.ts";
import { inPlainWords } from "../../functions/core/report/voice/plain-words.ts";
import { extentOf, quantified } from "../../functions/core/report/voice/quantifiers.ts";
import { sayersOf } from "../../functions/core/report/voice/sayers.ts";
import { asideOf } from "../../functions/core/report/voice/set-aside.ts";
import { spelledOut } from "../../functions/core/report/voice/short-forms.ts";
import { voiced } from "../../functions/core/report/voice/voiced.ts";
import { entriesRead } from "../../functions/core/text/entries.ts";

const on = "2022-07-01";
const speaker = { names: ["UBND xã Tân Hòa", "xã Tân Hòa"], authority: ["UBND huyện An Sơn", "UBND huyện"] };
const said = (text: string) => voiced(text, speaker, on);

describe("a unit's sentence in its authority's voice", () => {
  test.each([
    ["Đơn vị chúng tôi phát động thi đua ngay từ đầu năm./.", "phát động thi đua ngay từ đầu năm"],
    ["UBND xã Tân Hòa tổ chức 05 buổi họp dân.", "tổ chức 05 buổi họp dân"],
    ["Nhìn chung, phòng đã tiến hành tổ chức thực hiện phong trào.", "tổ chức phong trào"],
    ["Được sự quan tâm của Huyện ủy, phòng hoàn thành nhiệm vụ.", "hoàn thành nhiệm vụ"],
    ["Trong 6 tháng đầu năm, đơn vị duy trì 02 phong trào.", "duy trì 02 phong trào"],
    ["Vận động Nhân dân hiến đất.", "vận động Nhân dân hiến đất"],
  ])("loses what is the unit's own and keeps what it did: %s", (sentence, text) => {
    expect(said(sentence)).toMatchObject({ form: "predicate", text });
  });

  test("says of whom it is told where the subject is another's", () => {
    expect(said("Công tác TĐKT trên địa bàn xã được quan tâm.")).toMatchObject({
      form: "clause",
      text: "công tác thi đua, khen thưởng trên địa bàn được quan tâm",
    });
  });

  test("makes what was issued on a unit's advice the authority's own act", () => {
    expect(said("Phòng đã tham mưu UBND huyện ban hành Kế hoạch số 12/KH-UBND.")).toMatchObject({
      form: "own",
      text: "UBND huyện đã ban hành Kế hoạch số 12/KH-UBND",
    });
  });

  test.each(["Hội nghị phát động được tổ chức trực tiếp.", "Phòng, chống dịch được duy trì."])(
    "takes no unit for the subject of: %s",
    (sentence) => expect(said(sentence)?.form).toBe("clause"),
  );

  test.each(["Tốt.", "Rất đẹp.", "Công tác của chúng tôi và xã bạn được quan tâm."])(
    "waits as it was written where no sentence is left of it: %s",
    (sentence) => expect(said(sentence)).toBeUndefined(),
  );

  test("leaves a quoted name as its bearers write it", () => {
    expect(said("Đơn vị duy trì mô hình “Uỷ ban thân thiện, TĐKT”.")?.text).toBe(
      "duy trì mô hình “Uỷ ban thân thiện, TĐKT”",
    );
  });

  test("keeps every figure and every negation, whatever is said around them", () => {
    const opening = fc.constantFrom(
      "",
      "Nhìn chung, ",
      "Được sự quan tâm của Huyện ủy, ",
      "Thực hiện chỉ đạo của cấp trên, ",
    );
    const self = fc.constantFrom("đơn vị ", "đơn vị chúng tôi ", "xã nhà ", "phòng đã ", "UBND xã Tân Hòa ");
    const deed = fc.constantFrom(
      "vận động",
      "tổ chức",
      "hỗ trợ",
      "chưa hoàn thành",
      "không phát sinh",
      "hoàn thành",
    );
    const amount = fc.tuple(
      fc.nat(9999),
      fc.constantFrom("hộ", "buổi", "lượt người", "m2 đất", "% kế hoạch"),
    );
    const tail = fc.constantFrom(
      "",
      " tại thôn Hạ",
      " trong năm 2022",
      " theo Kế hoạch số 12/KH-UBND ngày 05/3/2022",
    );
    fc.assert(
      fc.property(opening, self, deed, amount, tail, (before, who, what, [count, unit], after) => {
        const sentence = `${before}${who}${what} ${count} ${unit}${after}.`;
        const voice = said(sentence.charAt(0).toUpperCase() + sentence.slice(1));
        if (!voice) return;
        const whole = `${voice.opening}${voice.alone}`;
        expect(figuresOf(whole)).toEqual(figuresOf(sentence.slice(0, -1)));
        for (const turn of ["không", "chưa"])
          expect(whole.split(turn).length).toBe(sentence.split(turn).length);
      }),
    );
  });
});

test("one spelling stands on paper, and names that have no other keep theirs", () => {
  expect(inOneSpelling("Uỷ ban, văn hoá, THUỶ lợi, chiến sỹ, ông Sỹ, quý, hoàn toàn")).toBe(
    "Ủy ban, văn hóa, THỦY lợi, chiến sĩ, ông Sỹ, quý, hoàn toàn",
  );
});

test("a decimal is written with a comma where it can be nothing else, and what may be thousands stays", () => {
  expect(inOneSpelling("thu 12.5 tỷ đồng, đạt 95.25%, trồng 1,250.5 ha, thêm -2.5% và 0.1234 tấn")).toBe(
    "thu 12,5 tỷ đồng, đạt 95,25%, trồng 1.250,5 ha, thêm -2,5% và 0,1234 tấn",
  );
  const kept =
    "thu 1.250 ha, theo mục 2.5 của kế hoạch, ngày 30.4, từ 7.30 đến 8.15, 1.2.5 tỷ, 12,5 tỷ, lúc 7.30";
  expect(inOneSpelling(kept)).toBe(kept);
});

test("every decimal that the page writes otherwise is told, and nothing else of the prose is", () => {
  const said = "Thu 12.5 tỷ đồng, chi 1,250.5 triệu, trồng 1.250 ha, đạt 12.5%.";
  const [read] = entriesRead({ a: said });
  expect(read?.text).toBe(said);
  expect(read?.notes).toEqual([
    { step: "decimal", from: "12.5", to: "12,5", at: 4, count: 2 },
    { step: "decimal", from: "1,250.5", to: "1.250,5", at: 22, count: 1 },
  ]);
  const asTold = read?.notes.reduce((text, { from, to }) => text.replaceAll(from, to), said);
  expect(asTold).toBe(inOneSpelling(said));
  expect(entriesRead({ a: inOneSpelling(said) })).toEqual([]);
});

test("short forms are spelt out, and no number of a document is", () => {
  expect(spelledOut("BC số 12/BC-UBND về TĐKT của CBCCVC, KH năm", on)).toBe(
    "báo cáo số 12/BC-UBND về thi đua, khen thưởng của cán bộ, công chức, viên chức, kế hoạch năm",
  );
  expect(spelledOut("HĐ thi đua xã, Hội CCB, LLVT; GTNT theo 07/QĐ-LLVT", on)).toBe(
    "Hội đồng thi đua xã, Hội Cựu chiến binh, lực lượng vũ trang; giao thông nông thôn theo 07/QĐ-LLVT",
  );
});

describe("how many say a thing", () => {
  const of = (said: number, owed: number) => quantified(extentOf({ said, owed }, on), "act", "xã");

  test("is told by its share of all whom it concerns, whether they answered or not", () => {
    expect(of(20, 20)).toBe("các xã");
    expect([of(19, 20), of(16, 20)]).toEqual(["hầu hết các xã", "hầu hết các xã"]);
    expect([of(14, 20), of(10, 20)]).toEqual(["nhiều xã", "nhiều xã"]);
    expect([of(9, 20), of(8, 19), of(3, 19)]).toEqual(["một số xã", "một số xã", "một số xã"]);
    expect([of(2, 20), of(1, 20)]).toEqual([undefined, undefined]);
  });

  test("is never told of all where one of them does not say it, and more say no less", () => {
    const order = ["một số xã", "nhiều xã", "hầu hết các xã", "các xã"];
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(60), (said, others) => {
        const [fewer, more] = [of(said, said + others), of(said + 1, said + 1 + others)];
        expect(fewer === "các xã").toBe(others === 0);
        expect(order.indexOf(more ?? "")).toBeGreaterThanOrEqual(order.indexOf(fewer ?? ""));
      }),
    );
  });

  test("is never more for a shortcoming than many, but where all have it", () => {
    const faults = [20, 19, 12, 7].map((n) => quantified(extentOf({ said: n, owed: 20 }, on), "fault", "xã"));
    expect(faults).toEqual(["các xã", "nhiều xã", "nhiều xã", "một số xã"]);
  });
});

test("those who say a thing are called by their sort, in a district, a commune and a province", () => {
  const unit = (kind: UnitKind, name = "") => ({ kind, name });
  const noun = (kinds: readonly UnitKind[], all = kinds.map((kind) => unit(kind))) =>
    sayersOf(kinds, all).noun;
  expect(noun(["COMMUNE", "TOWN"])).toBe("xã, thị trấn");
  expect(noun(["COMMUNE", "WARD", "SPECIAL_ZONE"])).toBe("xã, phường, đặc khu");
  expect(noun(["DEPARTMENT"])).toBe("phòng, ban, ngành");
  expect(noun(["PROVINCIAL_DEPARTMENT"])).toBe("sở, ban, ngành");
  expect(noun(["SCHOOL"])).toBe("trường");
  expect(noun(["COMMUNE", "SCHOOL"])).toBe("cơ quan, đơn vị, địa phương");
  expect(noun(["HAMLET"], [unit("HAMLET", "Bản Hạ"), unit("HAMLET", "Thôn An Bình")])).toBe("thôn, bản");
});

describe("sentences that differ", () => {
  const source = (unit: string) => ({ unit, obligation: `d.${unit}`, revision: 1, field: "f" }) as Source;
  const frame = fc.constantFrom(
    (count: number, place: string, year: number) =>
      `Đơn vị vận động ${count} hộ tại thôn ${place} hiến đất làm đường năm ${year}.`,
    (count: number, place: string, year: number) =>
      `Tổ chức ${count} buổi tuyên truyền cho người dân thôn ${place} trong năm ${year}.`,
    (count: number, place: string, year: number) =>
      `Năm ${year}, thôn ${place} đạt ${count}% kế hoạch trồng rừng được giao.`,
  );
  const facts = fc.tuple(
    fc.nat(300),
    fc.constantFrom("Hạ", "Thượng", "hạ", "đoài"),
    fc.constantFrom(2021, 2022),
  );

  test("in a figure, a place or a year are never told as the same content", () => {
    fc.assert(
      fc.property(frame, fc.array(facts, { minLength: 2, maxLength: 8 }), (said, all) => {
        const texts = all.map(([count, place, year]) => said(count, place, year));
        const parts: Part<string>[] = texts.map((value, at) => ({ source: source(`u${at}`), value }));
        const groups = groupsOf(parts, { speakerOf: () => ({ names: [], authority: [] }), on });
        for (const { same, agreeing } of joinedAlike(groups, "2022")) {
          const words = [...same, ...agreeing].map(({ value }) => value.toLowerCase());
          expect(new Set(words).size).toBeLessThanOrEqual(1);
        }
        expect(
          groups.flatMap(({ same, agreeing, framed }) => [...same, ...agreeing, ...framed]),
        ).toHaveLength(parts.length);
      }),
    );
  });

  test("only in who gave what to whom are told apart too", () => {
    const { content } = criticalReader();
    expect(content("xã A giúp xã B")).not.toBe(content("xã B giúp xã A"));
    expect(content("năm hộ hiến đất")).not.toBe(content("một hộ hiến đất"));
    expect(content("hai hộ hiến đất")).toBe(content("02 hộ hiến đất"));
    expect(content("chưa hoàn thành")).not.toBe(content("hoàn thành"));
  });
});

test("what is said of many loses its amounts, and nothing is said where only amounts were", () => {
  expect(generalised("vận động 99 hộ hiến 1.200 m2 đất làm đường")).toBe(
    "vận động các hộ hiến đất làm đường",
  );
  expect(generalised("ban hành Kế hoạch số 12/KH-UBND ngày 05/3/2022 về thi đua")).toBe(
    "ban hành Kế hoạch về thi đua",
  );
  expect(generalised("duy trì phong trào trong 6 tháng đầu năm 2022")).toBe(
    "duy trì phong trào trong 6 tháng đầu năm 2022",
  );
  expect(generalised("thu ngân sách đạt 95%")).toBeUndefined();
  expect(amountsIn("Xã vận động 99 hộ hiến 1.200 m2 đất năm 2022.")).toBe("99 hộ, 1.200 m2");
});

test("a task leads with its time, and does not open as the two before it did", () => {
  expect(commanded("phát động đợt thi đua chào mừng Quốc khánh trong tháng 8", [])).toBe(
    "Trong tháng 8, phát động đợt thi đua chào mừng Quốc khánh",
  );
  expect(commanded("tiếp tục đẩy mạnh phong trào", ["tiếp tục", "tiếp tục"])).toBe("Đẩy mạnh phong trào");
  expect(timeOf("thực hiện kế hoạch năm 2022")).toBeUndefined();
});

test("a place where it happened limits what did not happen in general", () => {
  expect(isContrary("sản xuất ổn định, không để dịch bệnh lớn xảy ra", "thôn Hạ phát sinh dịch tả lợn")).toBe(
    true,
  );
  expect(isContrary("sản xuất ổn định, không để dịch bệnh lớn xảy ra", "thôn Hạ không có dịch")).toBe(false);
  expect(isContrary("sản xuất ổn định", "thôn Hạ có dịch")).toBe(false);
});

test("what no page takes by itself is set aside with its reason", () => {
  const place = { proposals: false, isProvince: false };
  const why = (text: string, where = place) => {
    const aside = asideOf(text, where);
    return aside?.type === "left" ? aside.why : aside?.type;
  };
  expect(why("Không có.")).toBe("no-content");
  expect(why("Báo cáo gửi chậm do cán bộ ốm.")).toBe("covering-note");
  expect(why("Quân số huấn luyện đạt 100%.")).toBe("secret");
  expect(why("Đề nghị cấp trên bố trí kinh phí.")).toBe("own-decision");
  expect(why("Đề nghị UBND huyện bố trí kinh phí.", { ...place, proposals: true })).toBe("own-decision");
  expect(why("Đề nghị Sở Nội vụ tập huấn.", { ...place, proposals: true })).toBeUndefined();
  expect(why("Công tác tham mưu còn chậm.")).toBeUndefined();
});

test("a sentence in which a name and a we are left side by side waits", () => {
  expect(said("Sau đợt mưa, Hội đơn vị phối hợp thăm hỏi hội viên.")).toBeUndefined();
  expect(said("Sau đợt mưa, Hội Nông dân phối hợp thăm hỏi hội viên.")).toBeDefined();
});

describe("a shortcoming that one or two tell", () => {
  const hedge = (text: string, few: "one" | "two" = "one") => hedgeOf(text, { few, wantsSubject: false });

  test.each([
    "đội ngũ làm công tác thi đua, khen thưởng ở cấp xã hầu hết là kiêm nhiệm",
    "một số chi hội sinh hoạt chưa đều",
    "một bộ phận nhân dân còn hạn chế về nhận thức",
    "công tác quản lý trật tự đô thị có thời điểm còn buông lỏng",
    "giá vật liệu xây dựng tăng cao, nguồn cát, đá khan hiếm",
    "thị trường bất động sản trầm lắng",
    "dịch bệnh Covid-19 diễn biến phức tạp",
    "thời tiết diễn biến thất thường",
    "khối lượng công việc của chính quyền cấp xã sau sắp xếp lớn",
    "nguyên nhân chủ quan: cán bộ chưa chủ động",
  ])("is hedged no further where its words say how far it holds: %s", (text) => {
    expect([hedge(text), hedge(text, "two")]).toEqual(["", ""]);
  });

  test("is hedged where it would else be everybody's, and what the land is like is so at all times", () => {
    expect(hedge("kinh phí dành cho khen thưởng còn hạn hẹp")).toBe("có nơi");
    expect(hedge("công tác tuyên truyền chưa thường xuyên", "two")).toBe("có nơi, có lúc");
    expect(hedge("địa bàn rộng, dân số đông, biên chế còn thiếu", "two")).toBe("có nơi");
  });

  test("always has somebody in front where it begins with what was not done", () => {
    expect(hedgeOf("chưa có nhiều mô hình", { few: "one", wantsSubject: true })).toBe("có nơi");
  });
});

test("people are called on paper as a paper calls them", () => {
  expect(inPlainWords("Bà con tích cực thi đua; chị em hội viên, bà con nông dân", on)).toBe(
    "Nhân dân tích cực thi đua; hội viên, nông dân",
  );
  expect(inPlainWords("bán bà cóng", on)).toBe("bán bà cóng");
});

describe("what the authority was advised to do it did itself", () => {
  const authority = ["Ủy ban nhân dân xã Đồng Tâm", "UBND xã Đồng Tâm", "UBND xã"];
  const office = (name: string) => ({
    ...{ names: [name], authority, fullName: name },
    speaksFor: { rank: "xã", name: "Đồng Tâm" },
  });

  test.each([
    [
      "Phòng đã tham mưu UBND xã ban hành kế hoạch; tham mưu Chủ tịch UBND xã phân công thành viên phụ trách.",
      "UBND xã đã ban hành kế hoạch; Chủ tịch UBND xã đã phân công thành viên phụ trách",
    ],
    [
      "Văn phòng đã tham mưu UBND xã ban hành Kế hoạch, tham mưu kiện toàn Hội đồng.",
      "UBND xã đã ban hành Kế hoạch, kiện toàn Hội đồng",
    ],
    [
      "Văn phòng HĐND và UBND xã đã tham mưu UBND xã, Chủ tịch UBND xã ban hành các văn bản.",
      "UBND xã, Chủ tịch UBND xã đã ban hành các văn bản",
    ],
    ["Phòng chủ động tham mưu tổ chức Hội nghị phát động.", "UBND xã đã tổ chức Hội nghị phát động"],
    ["Đã tham mưu cho UBND xã Đồng Tâm kiện toàn Hội đồng.", "UBND xã Đồng Tâm đã kiện toàn Hội đồng"],
  ])("%s", (said, text) => {
    expect(voiced(said, office("Văn phòng HĐND và UBND xã"), on)).toMatchObject({ form: "own", text });
  });

  test("and in its programme it is not to advise itself, nor to work with itself", () => {
    const adviser = { authority, isOffice: true };
    expect(adviceToCome("tham mưu UBND xã ban hành kế hoạch thi đua", adviser)).toBe(
      "ban hành kế hoạch thi đua",
    );
    expect(adviceToCome("tham mưu Đảng ủy ban hành nghị quyết", adviser)).toBe(
      "tham mưu Đảng ủy ban hành nghị quyết",
    );
    const work = (task: string) => workingWith(task, authority, "Ủy ban Mặt trận Tổ quốc Việt Nam xã");
    for (const self of ["chính quyền", "UBND xã", "chính quyền, UBND xã", "chính quyền địa phương"])
      expect(work(`Phối hợp với ${self} tổ chức tốt Ngày hội`)).toBe(
        "Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam xã tổ chức tốt Ngày hội",
      );
    for (const other of [
      "Phối hợp với các trường",
      "Phối hợp với UBND xã Hòa An tổ chức",
      "Phối hợp với UBND phường Nam Hải tổ chức hội thi",
    ])
      expect(work(other)).toBe(other);
  });

  test.each([
    "Các thành viên đã phát huy vai trò tham mưu cho Chủ tịch UBND xã trong quản lý nhà nước.",
    "Công chức tham mưu công tác thi đua kiêm nhiệm nhiều việc.",
  ])("but advice that names no deed is left: %s", (said) => {
    expect(voiced(said, office("Phòng Kinh tế"), on)?.text).toContain("tham mưu");
  });
});

describe("a body that alone tells a thing is called by its full name", () => {
  const alone = (said: string, name: string) =>
    voiced(said, { names: [name], authority: ["UBND xã"], fullName: name }, "2026-06-15")?.alone;

  test.each([
    [
      "Lãnh đạo Phòng đã quán triệt các văn bản tới toàn thể công chức trong Phòng.",
      "Phòng Kinh tế",
      "lãnh đạo Phòng Kinh tế đã quán triệt các văn bản tới toàn thể công chức của Phòng",
    ],
    [
      "BCH Hội đã triển khai phong trào.",
      "Hội Nông dân xã",
      "ban Chấp hành Hội Nông dân xã đã triển khai phong trào",
    ],
    [
      "Đảng ủy, lãnh đạo Sở đã quán triệt các văn bản.",
      "Sở Tài chính",
      "đảng ủy, lãnh đạo Sở Tài chính đã quán triệt các văn bản",
    ],
    ["Trang thiết bị của Trạm xuống cấp.", "Trạm Y tế xã", "trang thiết bị của Trạm Y tế xã xuống cấp"],
    ["Văn phòng cơ bản hoàn thành nhiệm vụ.", "Văn phòng HĐND và UBND xã", "cơ bản hoàn thành nhiệm vụ"],
    ["Sở chủ trì ra mắt 84 tổ.", "Sở Khoa học và Công nghệ", "chủ trì ra mắt 84 tổ"],
  ])("%s", (said, name, text) => expect(alone(said, name)?.toLowerCase()).toBe(text.toLowerCase()));

  test.each([
    ["Cán bộ Hội viên tích cực tham gia.", "Hội Nông dân xã"],
    ["Công tác của đơn vị hành chính mới được ổn định.", "Phòng Nội vụ"],
    ["Lãnh đạo Sở Nội vụ đã dự hội nghị.", "Sở Tài chính"],
  ])("and no other word is taken for its name: %s", (said, name) => {
    expect(alone(said, name)).not.toContain(name);
  });
});
