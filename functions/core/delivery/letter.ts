import type { Instant } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { senderIn } from "../notice/notices-to.ts";
import type { Setting } from "../obligation/setting.ts";
import { shortNameOf } from "../people/naming.ts";
import { issuedName } from "../round/edition-head.ts";
import type { ReportHead } from "../round/report-head.ts";
import type { SignedFile } from "../round/signed-file.ts";
import { lowered } from "../text/first-letter.ts";
import type { Delivery } from "./delivery.ts";

/** What a letter names: the issued report, and the one that it takes the place of, where it does. */
export interface Delivered {
  readonly head: ReportHead;
  readonly signed: SignedFile;
  readonly replaces?: string | undefined;
}

interface Written {
  readonly delivery: Delivery;
  readonly notice: Notice;
}

/** A delivery with its next letter written; the link is made as the letter leaves, and lies nowhere. */
export function withLetter(
  delivery: Delivery,
  email: string,
  { head, signed, replaces }: Delivered,
  setting: Setting,
  at: Instant,
): Written {
  const named = issuedName(signed, head);
  const instead = replaces === undefined ? "" : ` Văn bản này thay thế ${replaces}.`;
  return written(delivery, { email, tells: "issued", at }, setting, {
    subject: `Gửi ${named}`,
    text: `${shortNameOf(setting.roster.authority)} gửi đường dẫn đến ${named} về ${lowered(head.subject)}; đề nghị xác nhận đã nhận.${instead}\nVăn bản đã ký số tải tại đường dẫn dưới đây, không cần đăng nhập. Đường dẫn là của riêng nơi nhận, đề nghị không chuyển cho người khác.`,
  });
}

/** Whoever was sent a report that is recalled hears of it where the report came (Decree 30/2020, art. 18). */
export function withRecall(
  delivery: Delivery,
  email: string,
  { head, signed }: Delivered,
  setting: Setting,
  at: Instant,
): Written {
  const named = issuedName(signed, head);
  return written(delivery, { email, tells: "recalled", at }, setting, {
    subject: `Thu hồi ${named}`,
    text: `${shortNameOf(setting.roster.authority)} đã thu hồi ${named} về ${lowered(head.subject)}; đề nghị không sử dụng văn bản này.\nVăn bản thay thế, khi có, xem tại đường dẫn dưới đây.`,
  });
}

function written(
  delivery: Delivery,
  letter: { readonly email: string; readonly tells: "issued" | "recalled"; readonly at: Instant },
  setting: Setting,
  words: Pick<Notice, "subject" | "text">,
): Written {
  const { directive, edition, id, name, letters } = delivery;
  const { email, tells, at } = letter;
  const { failed: _, ...rest } = delivery;
  return {
    delivery: { ...rest, email, letters: letters + 1, writtenAt: at },
    notice: {
      id: [directive, `edition-${edition}`, "delivery", id, letters + 1].join("/"),
      ...{ to: email, name, ...words, sender: senderIn(setting) },
      madeAt: at,
      about: { directive, edition },
      delivers: { to: id, tells },
    },
  };
}
