import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Refusal } from "../functions/core/refusal.ts";
import { ExpiredPage } from "./pages/expired.tsx";
import { MessagePage } from "./pages/message.tsx";
import { show } from "./show.ts";
import type { Frame } from "./ui/frame.ts";
import { momentWords } from "./ui/moment.ts";
import { fileSentences } from "./words/files.ts";

interface Message {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly text: string;
}

/** A page where people read, JSON where programs do; the same status and the same words. */
export function say(
  c: Context,
  frame: Frame,
  { status, title, text }: Message,
): Response | Promise<Response> {
  if (isApi(c)) return c.json({ error: { title, text } }, status);
  return show(c, <MessagePage frame={frame} title={title} text={text} />, status);
}

export const isApi = (c: Context) => c.req.path.startsWith("/api/");

/** Not there, or not theirs: one answer for both. */
export function absent(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 404,
    title: "Không tìm thấy trang này",
    text: "Địa chỉ không đúng, hoặc nội dung không thuộc phạm vi của đơn vị. Đề nghị trở về trang đầu và chọn lại việc cần làm.",
  });
}

export function forbidden(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 403,
    title: "Tài khoản này không được làm việc đó",
    text: "Việc này dành cho người có vai trò khác. Nếu cần, đề nghị liên hệ cơ quan thường trực.",
  });
}

/** The body could not be read at all: cut off on the way, or not a form. */
export function unreadable(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 400,
    title: "Không đọc được nội dung gửi lên",
    text: "Nội dung bị đứt giữa chừng hoặc không đúng dạng. Những gì đã lưu trước đó vẫn còn nguyên. Đề nghị trở lại trang trước và gửi lại.",
  });
}

type Lending = Frame["words"]["lending"];

/**
 * A post that came after the session ran out gets its words back, to be sent again once signed in. A colleague with a
 * link has no letter of invitation, and is told otherwise.
 */
export async function signInNeeded(c: Context, frame: Frame, colleague?: Lending): Promise<Response> {
  const isPost = c.req.method === "POST" && !isApi(c);
  const typed = isPost ? await typedWords(c) : [];
  if (typed.length > 0)
    return show(
      c,
      <ExpiredPage
        frame={frame}
        {...(colleague ? { says: colleague.expired } : {})}
        action={c.req.path}
        typed={typed}
      />,
      401,
    );
  if (colleague)
    return say(c, frame, { status: 401, title: colleague.unknownTitle, text: colleague.unknownText });
  return say(c, frame, {
    status: 401,
    title: "Cần đăng nhập",
    text: "Mở đường dẫn đăng nhập trong thư mời của đơn vị để vào làm việc. Nếu không còn thư, đề nghị liên hệ cơ quan thường trực để nhận đường dẫn mới.",
  });
}

export async function typedWords(c: Context): Promise<readonly (readonly [string, string])[]> {
  const body = await c.req.parseBody({ all: true });
  return Object.entries(body).flatMap(([name, held]) =>
    [held].flat().flatMap((value) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
}

export function refuse(c: Context, frame: Frame, refusal: Refusal) {
  return say(c, frame, messageOf(refusal));
}

/** Every refusal's status and words, in one switch. */
export function messageOf(refusal: Refusal): Message {
  switch (refusal.type) {
    case "forbidden":
      return {
        status: 403,
        title: "Tài khoản này không được làm việc đó",
        text: "Việc này dành cho người có vai trò khác.",
      };
    case "directive-closed":
      return {
        status: 409,
        title: "Đợt báo cáo đã khóa",
        text: `Đợt báo cáo khóa lúc ${momentWords(refusal.closedAt)} (giờ Việt Nam). Bản nháp của đơn vị vẫn được giữ. Đề nghị liên hệ cơ quan thường trực nếu cần bổ sung.`,
      };
    case "waived":
      return {
        status: 409,
        title: "Đơn vị được miễn báo cáo này",
        text: "Cơ quan thường trực đã ghi nhận đơn vị không phải báo cáo, nên không nhận thêm nội dung.",
      };
    case "already-submitted":
      return {
        status: 409,
        title: "Báo cáo đã được gửi trước đó",
        text: `Bản đã gửi (mã ${refusal.receipt.reference}, lúc ${momentWords(refusal.receipt.receivedAt)}) được giữ nguyên; nội dung vừa gửi lên không thay đổi bản đó.`,
      };
    case "awaiting-review":
      return {
        status: 409,
        title: "Báo cáo đang được xem xét",
        text: `Bản đã gửi (mã ${refusal.receipt.reference}) đang được xem xét nên chưa nhận bản khác.`,
      };
    case "key-reused":
      return {
        status: 409,
        title: "Hai nội dung khác nhau trong cùng một lần gửi",
        text: `Lần gửi này đã được nhận với nội dung khác (mã ${refusal.receipt.reference}). Cả hai đều được giữ: bản đã nhận giữ nguyên, nội dung mới còn trong bản nháp. Mở lại trang kiểm tra nếu muốn gửi nội dung mới.`,
      };
    case "superseded":
      return {
        status: 409,
        title: "Người khác vừa làm việc này trước",
        text: "Nội dung đã thay đổi trong lúc trang đang mở. Đề nghị tải lại trang rồi làm tiếp; chưa có gì bị mất.",
      };
    case "stale-draft":
      return {
        status: 409,
        title: "Phần này vừa được sửa ở nơi khác",
        text: "Bản trên máy chủ mới hơn bản đang sửa. Cả hai bản đều được giữ.",
      };
    case "late-reason-missing":
      return {
        status: 422,
        title: "Cần ghi lý do gửi chậm",
        text: "Hạn đã qua. Báo cáo vẫn được nhận khi đơn vị ghi lý do gửi chậm.",
      };
    case "nothing-to-submit":
      return {
        status: 422,
        title: "Chưa có nội dung để gửi",
        text: "Báo cáo chưa có nội dung hoặc tài liệu nào.",
      };
    case "not-yet-received":
      return {
        status: 409,
        title: "Đơn vị chưa gửi báo cáo",
        text: "Chỉ tiếp nhận hoặc trả lại được báo cáo đã gửi.",
      };
    case "review-begun":
      return {
        status: 409,
        title: "Không rút được báo cáo đã xem xét",
        text:
          refusal.stand === "accepted"
            ? `Báo cáo mã ${refusal.receipt.reference} đã được tiếp nhận. Cần sửa, đề nghị liên hệ cơ quan tiếp nhận để được trả lại.`
            : `Báo cáo mã ${refusal.receipt.reference} đã được xem xét và trả lại. Đơn vị sửa rồi gửi lại; các bản đã gửi được giữ nguyên.`,
      };
    case "already-counted":
      return {
        status: 409,
        title: "Báo cáo đã được tổng hợp",
        text: `Số liệu của đơn vị đã có trong báo cáo tổng hợp bản số ${refusal.edition} nên không rút được. Đơn vị vẫn gửi lại được bản đã sửa, hoặc liên hệ cơ quan tiếp nhận để được trả lại.`,
      };
    case "withdrawn":
      return {
        status: 409,
        title: "Đơn vị đã rút báo cáo",
        text: `Đơn vị rút báo cáo mã ${refusal.withdrawal.latest.reference} lúc ${momentWords(refusal.withdrawal.at)}. Khi đơn vị gửi lại, báo cáo mới được xem xét.`,
      };
    case "withdrawal-reason-missing":
      return { status: 422, title: "Cần ghi lý do rút báo cáo", text: "Ghi lý do rút báo cáo." };
    case "extension-too-early":
      return {
        status: 422,
        title: "Hạn mới chưa hợp lệ",
        text: "Hạn gia thêm phải sau hạn đang áp dụng và sau thời điểm hiện tại.",
      };
    case "file":
      return {
        status: refusal.reason === "size" ? 413 : 422,
        title: "Chưa nhận được tệp",
        text: fileSentences[refusal.reason],
      };
  }
}
