import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

export function EnterPage(props: { readonly frame: Frame; readonly name: string; readonly token: string }) {
  return (
    <Page frame={props.frame} title="Vào làm việc">
      <div class="enter">
        <p class="over">Đường dẫn đăng nhập của</p>
        <h1>{props.name}</h1>
        <form method="post" action={to(paths.signIn, { token: props.token })}>
          <button type="submit" class="primary">
            Vào làm việc
          </button>
        </form>
        <p class="hint">
          Đường dẫn này là của riêng đơn vị, đề nghị không chuyển cho người khác. Không nhập thông tin thuộc
          danh mục bí mật nhà nước vào hệ thống.
        </p>
      </div>
    </Page>
  );
}
