import type { Instant } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { senderIn } from "../notice/notices-to.ts";
import type { Setting } from "../obligation/setting.ts";
import { shortNameOf } from "../people/naming.ts";
import { issuedName } from "../round/edition-head.ts";
import type { ReportHead } from "../round/report-head.ts";
import type { SignedFile } from "../round/signed-file.ts";
import type { Delivery } from "./delivery.ts";

/** What a letter names: the issued report, and the one that it takes the place of, where it does. */
export interface Delivered {
  readonly head: ReportHead;
  readonly signed: SignedFile;
  readonly replaces?: string | undefined;
}

/** A delivery with its next letter written; the link is made as the letter leaves, and lies nowhere. */
export function withLetter(
  delivery: Delivery,
  email: string,
  { head, signed, replaces }: Delivered,
  setting: Setting,
  at: Instant,
): { readonly delivery: Delivery; readonly notice: Notice } {
  const { directive, edition, id, name, letters } = delivery;
  const named = issuedName(signed, head);
  const { authority } = setting.roster;
  const instead = replaces === undefined ? "" : ` Văn bản này thay thế ${replaces}.`;
  const { failed: _, ...rest } = delivery;
  return {
    delivery: { ...rest, email, letters: letters + 1, writtenAt: at },
    notice: {
      id: [directive, `edition-${edition}`, "delivery", id, letters + 1].join("/"),
      ...{ to: email, name, sender: senderIn(setting) },
      subject: `Gửi ${named}`,
      text: `${shortNameOf(authority)} gửi kèm ${named} về ${head.subject}; đề nghị xác nhận đã nhận.${instead}\nVăn bản đã ký số tải tại đường dẫn dưới đây, không cần đăng nhập. Đường dẫn là của riêng nơi nhận, đề nghị không chuyển cho người khác.`,
      madeAt: at,
      about: { directive, edition },
      delivers: id,
    },
  };
}
