import type { Directive } from "../directives/directive.ts";
import type { Instant } from "../instant.ts";
import type { Person } from "../people/person.ts";
import type { Notice } from "./notice.ts";

/**
 * The letter that brings a new sign-in link to who has lost theirs. The link itself is made as the letter
 * leaves. Mail goes out on behalf of a round, so the letter names one.
 */
export function signInLetter(person: Person, directive: Directive, now: Instant, wanted?: string): Notice {
  return {
    id: [directive.id, "sign-in", now, person.id].join("/"),
    to: person.email,
    name: person.name,
    subject: "Đường dẫn đăng nhập",
    text: "Có người vừa xin lại đường dẫn đăng nhập cho địa chỉ này. Đường dẫn dưới đây dùng được một lần trong 24 giờ và là của riêng người nhận, đề nghị không chuyển cho người khác. Nếu không phải đơn vị xin, đề nghị bỏ qua thư này.",
    madeAt: now,
    about: { directive: directive.id },
    invites: person.id,
    ...(wanted === undefined ? {} : { wanted }),
  };
}
