import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../../functions/core/notice/notice.ts";
import { digestOf } from "../../functions/notices/digest.ts";
import { mimeOf } from "../../functions/notices/mime.ts";
import { smtp } from "../../functions/notices/smtp.ts";
import { type Fetch, webhook } from "../../functions/notices/webhook.ts";
import { at, due } from "../support/spring-round.ts";

const from = "Ủy ban nhân dân xã Mẫu <thidua@mau.example>";
const links = { linkTo: () => "https://mau.example/nhiem-vu?a=1&b=2" };

function aNotice(over: Partial<Notice> = {}): Notice {
  return {
    id: "mau/bc.b/remind-3",
    to: "b@mau.example",
    name: "Trưởng phòng Đơn vị B",
    subject: "Nhắc việc: gửi báo cáo quý I năm 2026, hạn hết thứ Ba, 28/4/2026",
    text: "Đơn vị B cần gửi báo cáo <quý I>.",
    calendar: { title: "Hạn: gửi báo cáo quý I", at: due },
    madeAt: at("2026-04-22T08:00+07:00"),
    about: { directive: "mau" },
    ...over,
  };
}

/** What a mail reader makes of an encoded header. */
function decoded(header: string): string {
  return header.replace(/\?=\s+=\?/g, "?==?").replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, how, words) =>
    how.toUpperCase() === "B"
      ? Buffer.from(words, "base64").toString()
      : Buffer.from(
          words
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/g, (_all: string, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          "latin1",
        ).toString(),
  );
}

describe("a digest", () => {
  test("of one notice carries its subject, its words in text and HTML, and its deadline", () => {
    const mail = digestOf([aNotice()], links);
    expect(mail.subject).toBe(aNotice().subject);
    expect(mail.text).toContain("Kính gửi: Trưởng phòng Đơn vị B");
    expect(mail.text).toContain("https://mau.example/nhiem-vu?a=1&b=2");
    expect(mail.ics?.content).toContain("DTSTART;VALUE=DATE:20260428");
  });

  test("escapes what people typed", () => {
    const { html } = digestOf([aNotice()], links);
    expect(html).not.toContain("<quý I>");
    expect(html).toContain("&#60;quý I&#62;");
  });

  test("of several counts them and numbers them", () => {
    const mail = digestOf([aNotice(), aNotice({ id: "hai", subject: "Đôn đốc: Đơn vị C" })], links);
    expect(mail.subject).toMatch(/^2 việc cần xem/);
    expect(mail.text).toContain("2. Đôn đốc: Đơn vị C");
    expect(mail.notices).toEqual(["mau/bc.b/remind-3", "hai"]);
  });
});

describe("a mail on the wire", () => {
  test("is plain ASCII outside, with a Vietnamese subject, text, HTML and a calendar inside", async () => {
    const raw = Buffer.from(await mimeOf(digestOf([aNotice()], links), from)).toString("latin1");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is nothing else is what is tried.
    expect(raw).toMatch(/^[\x00-\x7f]*$/);
    const subject = /^Subject: ((?:.*\r\n )*.*)\r\n/m.exec(raw)?.[1] ?? "";
    expect(decoded(subject.replace(/\r\n/g, "")).replace(/\s+/g, " ")).toBe(aNotice().subject);
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/i);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });
});

describe("an office's own mail server", () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith("khong-co"))
        return done(Object.assign(new Error("no such box"), { responseCode: 550 }));
      if (address.startsWith("ban")) return done(Object.assign(new Error("busy"), { responseCode: 451 }));
      done();
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.server.address();
    url = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const sendTo = (to: string) => smtp({ url, from }).send(digestOf([aNotice({ to })], links));

  test("takes a mail", async () => {
    expect(await sendTo("b@mau.example")).toEqual({ type: "sent" });
    expect(received[0]).toContain("To: ");
  });

  test("says that a box does not exist, and then it is not tried again", async () => {
    expect(await sendTo("khong-co@mau.example")).toMatchObject({ type: "refused" });
  });

  test("asks to come again later, and then the try does not count", async () => {
    expect(await sendTo("ban@mau.example")).toMatchObject({ type: "unavailable" });
  });

  test("that is not there certainly took nothing", async () => {
    const nobody = smtp({ url: "smtp://127.0.0.1:1", from });
    expect(await nobody.send(digestOf([aNotice()], links))).toMatchObject({ type: "unavailable" });
  });
});

describe("a gateway to SMS or Zalo", () => {
  const answering = (status: number): Fetch & { asked: unknown[] } => {
    const asked: unknown[] = [];
    const fetch: Fetch = async (_url, request) => {
      asked.push(JSON.parse(request.body));
      return { ok: status < 300, status };
    };
    return Object.assign(fetch, { asked });
  };

  test.each([
    [202, "sent"],
    [400, "refused"],
    [429, "unavailable"],
    [503, "unavailable"],
  ])("that answers %i has %s it", async (status, type) => {
    const fetch = answering(status);
    const gateway = webhook({ url: "https://cong.example/gui", token: "thu", fetch });
    expect(await gateway.send(digestOf([aNotice()], links))).toMatchObject({ type });
    expect(fetch.asked).toMatchObject([{ to: "b@mau.example", notices: ["mau/bc.b/remind-3"] }]);
  });
});
