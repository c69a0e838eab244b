import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { canonical, sha256 } from "../../functions/core/hash.ts";
import type { Round } from "../../functions/core/round/round.ts";
import { build } from "../../functions/pipeline/build.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { faces } from "../support/press.ts";
import { seedRound } from "../support/seed-001.ts";

const plain = seedRound();

/** The round of the seed, with this sentence in front of the first unit's first prose. */
function salted(text: string): Round {
  let done = false;
  const submissions = plain.submissions.map((submission) => {
    const [id] =
      Object.entries(submission.values ?? {}).find(([, value]) => value.kind === "narrative") ?? [];
    if (done || id === undefined) return submission;
    done = true;
    return { ...submission, values: { ...submission.values, [id]: { kind: "narrative" as const, text } } };
  });
  return { ...plain, submissions };
}

const built = async (round: Round) => build(round, sha256(canonical(round)), { faces }, async () => {});
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const wordsOf = (docx: Uint8Array) =>
  new TextDecoder().decode(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());

describe("a character no face has", () => {
  // text-bullet
  test("never ends an assembly: a placeholder stands on paper and in its twin, and a doubt names whose it is", async () => {
    const { pdf, docx, report, unprinted, breaches } = await built(
      salted("Phong trào 🎉 rất sôi nổi và thiết thực."),
    );
    expect(breaches).toEqual([]);
    if (present) expect(textOf(pdf)).toContain("phong trào [?] rất sôi nổi");
    expect(wordsOf(docx)).toContain("phong trào [?] rất sôi nổi");
    expect(unprinted).toHaveLength(1);
    expect(unprinted[0]).toMatch(
      /^.+, mục “.+”: hình vẽ “🎉” \(U\+1F389\) không in được, trên giấy là \[\?\]/,
    );
    expect(json(report).doubts[0]).toMatchObject({
      check: "unprinted",
      severity: "warn",
      text: unprinted[0],
    });
  }, 60_000);

  test("is doubted under no unit where it came in a name", async () => {
    // Units stand on paper by name where the office wants told who reported.
    const roster = {
      ...plain.roster,
      authority: { ...plain.roster.authority, reportStyle: { coverageTold: true } },
      units: plain.roster.units.map((unit) => ({ ...unit, name: `${unit.name} 漢` })),
    };
    const { unprinted } = await built({ ...plain, roster });
    expect(unprinted).toHaveLength(1);
    expect(unprinted[0]).toContain("Tên cơ quan, tên đơn vị");
  }, 60_000);

  // text-bullet
  test("is none where it only marks a list or has letters of its own", async () => {
    const lines = [
      "\uf0b7 Một là, chậm.",
      "➢ Hai là, thiếu.",
      "❖ Ba là, Ⅱ ① 5 ㎡ 10％.",
      "✓ Bốn là, đã xong.",
      "⇒ Năm là, đủ.",
    ];
    const { pdf, unprinted } = await built(salted(lines.join("\n")));
    expect(unprinted).toEqual([]);
    if (present) expect(textOf(pdf)).not.toMatch(/[\uf0b7➢❖✓⇒①Ⅱ㎡％]|\[\?\]/u);
  }, 60_000);
});
