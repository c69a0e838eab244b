import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { withEngines } from "../support/engines.ts";
import { friday, openSite, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
const id = v.parse(ObligationId, "d1.xa-tan-hoa");
const address = "van-thu@tan-hoa.example";

beforeEach(async () => {
  site = await openSite(engines());
});

async function mark(unreached: { to: string; reason: string } | undefined) {
  const stored = await site.world.obligations.find(round, id);
  if (!stored) throw new Error("nothing is owed");
  const { unreached: _, ...held } = stored;
  const rest = { ...held, version: stored.version + 1 };
  const obligation = unreached ? { ...rest, unreached: { at: friday, ...unreached } } : rest;
  expect(await site.world.obligations.change({ obligation, deeds: [] })).toBe(true);
}

async function read(person: string, path: string) {
  return (await (await site.as(person)).get(path)).text();
}

describe("a mail that came back", () => {
  test.each(["officer", "leader"])("stands in words beside its unit on the board of the %s", async (who) => {
    await mark({ to: address, reason: "550 không có hộp thư" });
    const board = await read(who, `/dot/${round}?viec=d1`);
    expect(board.split(`Thư không đến: ${address}`)).toHaveLength(2);
    const row = board.split("<tr>").find((each) => each.includes(address));
    expect(row).toContain("UBND xã Tân Hòa");
  });

  test("is told with its address, moment, reason and remedy where the officer acts", async () => {
    await mark({ to: address, reason: "550 không có hộp thư" });
    const desk = await read("officer", `${reportOf("xa-tan-hoa")}/xet`);
    expect(desk).toContain(`Thư không đến được ${address}`);
    expect(desk).toContain("08:00 thứ Sáu, 24/6/2022. Lý do: 550 không có hộp thư");
    expect(desk).toContain("báo đơn vị bằng cách khác");
  });

  test("is no longer spoken of once a mail to that address arrived", async () => {
    await mark({ to: address, reason: "550 không có hộp thư" });
    await mark(undefined);
    expect(await read("officer", `/dot/${round}?viec=d1`)).not.toContain("Thư không đến");
    expect(await read("officer", `${reportOf("xa-tan-hoa")}/xet`)).not.toContain("Thư không đến");
  });

  test("cannot put its server's words into the page as markup", async () => {
    await mark({ to: "<b>x</b>@mau.example", reason: "<script>alert(1)</script>" });
    const desk = await read("officer", `${reportOf("xa-tan-hoa")}/xet`);
    expect(desk).not.toContain("<script>alert");
    expect(desk).toContain("&lt;script&gt;alert(1)");
    expect(await read("officer", `/dot/${round}?viec=d1`)).not.toContain("<b>x</b>");
  });
});
