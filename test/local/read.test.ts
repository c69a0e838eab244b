import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const start = join(import.meta.dirname, "../../infra/local/start.mjs");
const read = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, "read", ...words], {
    encoding: "utf8",
  });
  return { status, stderr, json: status === 0 ? JSON.parse(stdout) : undefined };
};

describe("npm run read -- deadline", () => {
  test("gives a window with both its ends and no more", () => {
    expect(read("deadline", "từ ngày 25/7 đến ngày 31/7/2022", "--issued", "2022-06-10").json).toMatchObject({
      type: "dated",
      opensAt: "2022-07-25T00:00:00+07:00",
      dueBefore: "2022-08-01T00:00:00+07:00",
    });
  });

  test("gives what comes back with its next time, and an office's own closing hour", () => {
    expect(read("deadline", "trước ngày 25 tháng 12 hàng năm", "--issued", "2019-10-01").json).toEqual({
      type: "recurring",
      dueBefore: "2019-12-25T00:00:00+07:00",
      next: "2019-12-25T00:00:00+07:00",
      recurs: { every: "year", day: 25, month: 12, after: 0 },
      warnings: [],
      times: [{ words: "trước ngày 25 tháng 12 hàng năm", role: "deadline" }],
    });
    const closing = ["--issued", "2026-03-02", "--office-closes", "16:30"];
    expect(read("deadline", "hết giờ làm việc ngày 20/3/2026", ...closing).json).toMatchObject({
      dueBefore: "2026-03-20T16:30:00+07:00",
    });
  });

  test("asks what only a person can say, and lists every time with its group", () => {
    const wording = "đối với các xã: trước ngày 25/6/2026; đối với các phòng: trước ngày 30/6/2026";
    expect(read("deadline", wording, "--issued", "2026-06-01").json).toMatchObject({
      type: "ask",
      ask: { code: "several-days" },
      times: [{ group: "các xã" }, { group: "các phòng" }],
    });
  });

  test("says in one sentence why it cannot be read, and shows its schema", () => {
    const { status, stderr } = read("deadline", "trước ngày 31/4/2026", "--issued", "2026-03-02");
    expect([status, stderr.trim()]).toEqual([
      1,
      "Ngày 31/4/2026 không có trong lịch: tháng 4 năm 2026 có 30 ngày.",
    ]);
    expect(read("deadline", "trước ngày 30/4/2026").status).toBe(1);
    expect(read("deadline", "--schema").json).toMatchObject({
      properties: { type: {}, dueBefore: {}, next: {} },
    });
    expect(read("mai").stderr).toContain("Cách dùng");
  });
});
