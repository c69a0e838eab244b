import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Encoding } from "../../functions/core/text/legacy/encoding.ts";
import { offerFor } from "../../functions/core/text/legacy/offer.ts";
import { anySieve, mayBeLegacy } from "../../functions/core/text/legacy/sieve.ts";
import { isSyllable } from "../../functions/core/text/syllable.ts";
import { asCp1258, asShownUtf8, asTcvn3, asViqr, asVni, asVnTimeH, asVps } from "../support/legacy.ts";
import { vietnameseSentences } from "../support/vietnamese.ts";

const asked = "Thực hiện Kế hoạch số 40/KH-UBND về phát động phong trào thi đua yêu nước năm 2022.";
const sentences = vietnameseSentences();

describe("text from before Unicode", () => {
  // text-tcvn3
  test("a sentence in TCVN3 is recognised, and offered as it was meant", () => {
    const typed = "Thùc hiÖn KÕ ho¹ch sè 40/KH-UBND vÒ ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc n¨m 2022.";
    expect(offerFor(typed)).toMatchObject({ encoding: "tcvn3", text: asked });
  });

  // text-tcvn3
  test("the same sentence in VNI is recognised too", () => {
    const typed =
      "Thöïc hieän Keá hoaïch soá 40/KH-UBND veà phaùt ñoäng phong traøo thi ñua yeâu nöôùc naêm 2022.";
    expect(offerFor(typed)).toMatchObject({ encoding: "vni", text: asked });
  });

  test("what the quick look at pairs of letters lets through, no alphabet's sieve would have stopped", () => {
    const letters = fc.constantFrom(..."aeouyùìÌâãõỳươĐđÐÀbBdD oi.'?~^(+-“–ßö¶½ÃÂ");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 6 }), (text) => {
        expect(mayBeLegacy(text)).toBe(anySieve(text));
      }),
      { seed: 11, numRuns: 20_000 },
    );
  });

  test("the ư that a program lost with its soft hyphen is put back where only one place makes a word", () => {
    expect(offerFor("thi ®ua yªu níc n¨m 2022")?.text).toBe("thi đua yêu nước năm 2022");
  });

  test("a heading set in a face of capitals becomes capitals", () => {
    expect(offerFor("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM")?.text).toBe("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  test.each([
    ["§iÓm vui ch¬i", "Điểm vui chơi"],
    ["Céng hoµ", "Cộng hoà"],
    ["Hé nghÌo", "Hộ nghèo"],
  ])("a cell of two words is enough: %s", (typed, meant) => {
    expect(offerFor(typed)?.text).toBe(meant);
  });

  test("only the stretch in the old encoding is offered in a sentence that begins in Unicode", () => {
    const typed = "Ủy ban nhân dân xã đã được giao thùc hiÖn KÕ ho¹ch ph¸t ®éng.";
    const offer = offerFor(typed);
    expect(offer?.text).toBe("Ủy ban nhân dân xã đã được giao thực hiện Kế hoạch phát động.");
    expect(offer?.changed[0]).toEqual({ from: "thùc", to: "thực", at: 32 });
  });

  test("once one line is recognised, one word does for the others", () => {
    expect(offerFor("thùc hiÖn tèt\nsè hé")?.text).toBe("thực hiện tốt\nsè hé");
    expect(offerFor("thùc hiÖn tèt\nnghÜa vô")?.text).toBe("thực hiện tốt\nnghĩa vụ");
  });
});

describe("how often an old encoding is recognised", () => {
  const least: readonly [Encoding, string, (text: string) => string, number][] = [
    ["tcvn3", "TCVN3", asTcvn3, 0.98],
    ["tcvn3", "TCVN3 in a face of capitals", asVnTimeH, 0.97],
    ["vni", "VNI for Windows", asVni, 0.98],
    ["vps", "VPS", asVps, 0.9],
    ["cp1258", "Windows-1258 shown as Windows-1252", asCp1258, 0.95],
    ["viqr", "VIQR", asViqr, 0.97],
    ["utf8", "UTF-8 shown as Windows-1252", asShownUtf8, 0.99],
  ];

  test.each(least)("%s: sentences of our own, written as %s", (encoding, _, write, share) => {
    const written = sentences.map(write);
    const found = written.filter((text) => offerFor(text)?.encoding === encoding);
    expect(found.length / written.length).toBeGreaterThanOrEqual(share);
  });

  test("what VNI, Windows-1258 and mangled UTF-8 say is given back word for word", () => {
    for (const write of [asVni, asCp1258, asShownUtf8]) {
      const offers = sentences
        .map((text) => ({ text, offer: offerFor(write(text)) }))
        .filter(({ offer }) => offer);
      const exact = offers.filter(({ text, offer }) => offer?.text === text);
      expect(exact.length / offers.length).toBeGreaterThanOrEqual(0.97);
    }
  });
});

describe("never a false alarm", () => {
  test("on more than a thousand sentences of our own", () => {
    expect(sentences.length).toBeGreaterThan(1000);
    expect(sentences.filter((text) => offerFor(text))).toEqual([]);
    expect(offerFor(sentences.join("\n"))).toBeUndefined();
  });

  test("on names of people and places of ethnic minorities", () => {
    const names =
      `Ksor H'Khuyên|Y Phôn Niê|Quàng Văn Lến|Čư̆ M'gar|Ƀah|Ŭn|Ñanh|Rơ Ô Chéo|Siu Blưn|Lò Thị Ẻn|Giàng A Páo
      |H’Yiêng Êban|Kpă Klơng|A Thút|buôn Ñ, xã Ea Ô|Đinh Y Khôi|Y Nuê Ênuôl|Rah Lan H'Jưn|Nay Đức|Chư Păh|Đăk Tô
      |Krông Nô|Kon Plông|Mường Lò|Vàng Thị Mỷ|Sùng Thị Sơ|Lù A Tếnh|Thạch Thị Ðào|Kim Sà Khên|Chău Đốc|Ayun Pa
      |ÊĐÊ, ÊBAN, NIÊ|Ŏng Ĭt|Tơ Ngôl|Alăng Thị Bríu|Pơloong Thị Kâu|Hồ Thị Thêu|Cơ Tu, Xơ Đăng, Giẻ Triêng`.split(
        /\s*\|/,
      );
    expect(names.filter((name) => offerFor(name))).toEqual([]);
    expect(offerFor(names.join("\n"))).toBeUndefined();
  });

  test("on English, foreign words and signs", () => {
    const lines = [
      "Café phin, naïve résumé, façade, El Niño và La Niña",
      "Sai số ±5 µm; 100 µg; 20 °C; m² và m³; ½ số hộ; 3×4 m; № 5; § 5",
      "Microsoft® Office, Windows™, © 2022",
      "«Tôi yêu Tổ quốc tôi» – “học tập” — ‘làm theo’…",
      "I don't know, we're fine, o.k., a.m., p.m., e.g.",
      "a^b, (a+b), u.b.n.d, ubnd.xa@quynhon.gov.vn, www.gov.vn/a?b=c~d",
      "São Paulo, Curaçao, Zürich, Größe, Søren, Ælfred Þór",
      "address, added, middle, Saddam, Addis Ababa",
    ];
    expect(lines.filter((line) => offerFor(line))).toEqual([]);
  });

  test("on slips of the hand: a letter dropped, doubled or struck beside", () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const marked = [..."àáảãạăâèéêìíòóôơùúưýđ"];
    // Each sentence slips by itself, so that a word written elsewhere changes nothing here.
    const slipped = sentences.flatMap((text) =>
      [2, 3].map((first) => {
        seed = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, first);
        const letters = [...text];
        for (let slip = 0; slip < 3; slip += 1) {
          const at = next(letters.length);
          const kind = next(3);
          if (kind === 0) letters.splice(at, 1);
          else letters.splice(at, kind - 1, marked[next(marked.length)] ?? "à");
        }
        return letters.join("");
      }),
    );
    expect(slipped.filter((text) => offerFor(text))).toEqual([]);
  });
});

test("a word is a syllable only as Vietnamese writes one", () => {
  const right = "nghiêng quyết giếng gì khuya thuở ngoằn ĐƯỜNG Điện ở ý quốc quỳnh giặt yêu oan".split(" ");
  const wrong = "vÒ nghx café Windows ngjt tốtt hạcp cat đĐ ae mọn̄ ".trim().split(" ");
  expect(right.filter((word) => !isSyllable(word))).toEqual([]);
  expect(wrong.filter(isSyllable)).toEqual([]);
});
