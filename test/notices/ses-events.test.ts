import { describe, expect, test } from "vitest";
import { bouncesIn } from "../../functions/notices/ses-events.ts";

describe("what SES publishes", () => {
  test("about a full box names the address and the reason", () => {
    const event = {
      eventType: "Bounce",
      bounce: {
        bounceType: "Transient",
        bounceSubType: "MailboxFull",
        timestamp: "2026-04-29T01:03:00.000Z",
        bouncedRecipients: [{ emailAddress: "b@mau.example", diagnosticCode: "smtp; 552 mailbox full" }],
      },
      mail: { messageId: "không đọc" },
    };
    expect(bouncesIn(event)).toEqual([
      { to: "b@mau.example", reason: "hộp thư đầy (smtp; 552 mailbox full)", at: "2026-04-29T01:03:00.000Z" },
    ]);
  });

  test("about a complaint counts as not reached", () => {
    const event = {
      eventType: "Complaint",
      complaint: {
        timestamp: "2026-04-29T01:03:00Z",
        complainedRecipients: [{ emailAddress: "b@mau.example" }],
      },
    };
    expect(bouncesIn(event)).toMatchObject([{ to: "b@mau.example" }]);
  });

  test.each([[{ eventType: "Delivery" }], [undefined], ["chữ"], [{ eventType: "Bounce" }]])(
    "that is no bounce says nothing: %o",
    (event) => {
      expect(bouncesIn(event)).toEqual([]);
    },
  );
});
