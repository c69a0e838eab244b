import { breakIn, type Entry } from "../../functions/core/ledger.ts";
import type { Frame } from "../ui/frame.ts";
import { LedgerLines } from "../ui/ledger.tsx";
import { Page } from "../ui/page.tsx";

/** The whole ledger of one obligation, and whether its chain is unbroken. */
export function LedgerPage(props: {
  readonly frame: Frame;
  readonly party: string;
  readonly entries: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const broken = breakIn(props.entries);
  return (
    <Page frame={props.frame} title={`Nhật ký: ${props.party}`} saved="">
      <p class="over">{props.party}</p>
      <h1>Nhật ký</h1>
      {broken === undefined ? (
        <p class="note good">
          Chuỗi ghi nguyên vẹn: {props.entries.length} dòng, mỗi dòng chứa mã của dòng trước.
        </p>
      ) : (
        <p class="problems" role="alert">
          Chuỗi ghi bị sửa hoặc thiếu từ dòng thứ {broken + 1}. Đề nghị báo quản trị hệ thống ngay.
        </p>
      )}
      <LedgerLines entries={props.entries} names={props.names} />
    </Page>
  );
}
