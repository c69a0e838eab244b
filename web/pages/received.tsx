import type { Delivery } from "../../functions/core/delivery/delivery.ts";
import type { Instant } from "../../functions/core/instant.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import type { ReportHead } from "../../functions/core/round/report-head.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import { paths, to } from "../paths.ts";
import { Line } from "../ui/entry.tsx";
import { Fact } from "../ui/fact.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { sizeWords } from "../ui/size.ts";

/** An issued report with its name, and whether it is still in force. */
export interface Received {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly head: ReportHead;
  readonly name: string;
  readonly authority: string;
  readonly standing: "issued" | "replaced" | "recalled";
  /** What took its place, where one did, though it may itself have been recalled since. */
  readonly instead: { readonly name: string; readonly recalledAt?: Instant | undefined } | undefined;
  /** What may be fetched: this one while it is in force, else what took its place. */
  readonly current: { readonly file: SignedFile; readonly name: string } | undefined;
}

interface ReceivedProps extends Received {
  readonly frame: Frame;
  readonly token: string;
  /** What was typed, where it was no name. */
  readonly tried?: string | undefined;
}

/** What a recipient's link opens, without an account: what came, the file, and a button that confirms. */
export function ReceivedPage(props: ReceivedProps) {
  const { frame, delivery, head, name, authority, edition, tried } = props;
  const { words } = frame;
  const t = words.delivery.received;
  const problems = tried === undefined ? [] : [{ field: BY, text: t.needsName }];
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0}>
      <p class="over">
        {t.for}: {words.quote(delivery.name)}
      </p>
      <h1 {...words.asWritten}>{name}</h1>
      <ProblemSummary words={words} problems={problems} />
      <Standing {...props} />
      <dl class="facts">
        <Fact name={t.issuer}>{words.quote(authority)}</Fact>
        <Fact name={t.subject}>{words.quote(head.subject)}</Fact>
        <Fact name={t.pages}>{edition.pdf.pages}</Fact>
        <Fact name={t.proof}>
          <a href={to(paths.proof, { code: edition.proof })}>{edition.proof}</a>
        </Fact>
        {edition.signed && (
          <Fact name={t.hash}>
            <code class="hash">{edition.signed.hash}</code>
          </Fact>
        )}
      </dl>
      <Receipt {...props} />
    </Page>
  );
}

const BY = "by";

function Standing({ frame, token, edition, standing, current, instead, authority }: ReceivedProps) {
  const { words } = frame;
  const t = words.delivery.received;
  const named = instead ? words.quote(instead.name) : "";
  const fetch = current && (
    <p class="acts">
      <a class="button primary" href={to(paths.receivedFile, { token })}>
        {(standing === "issued" ? t.download : t.downloadInstead)(sizeWords(current.file.bytes))}
      </a>
    </p>
  );
  switch (standing) {
    case "issued":
      return (
        <>
          <p class="lead">{t.lead(words.quote(authority))}</p>
          {fetch}
        </>
      );
    case "replaced":
      return (
        <>
          <p class="note doubt">
            {instead?.recalledAt
              ? t.replacedByRecalled(named, words.instant(instead.recalledAt))
              : t.replaced(named)}
          </p>
          {fetch}
        </>
      );
    case "recalled":
      return (
        <>
          <div class="problems" role="alert">
            <p>{t.recalled(edition.recalled ? words.instant(edition.recalled.at) : "")}</p>
            {current && <p>{t.recalledFor(words.quote(current.name))}</p>}
          </div>
          {fetch}
        </>
      );
  }
}

/** Only a press confirms, and only of a report in force; what was confirmed stays told. */
function Receipt({ frame, token, delivery, standing, tried }: ReceivedProps) {
  const { words } = frame;
  const t = words.delivery.received;
  const { confirmed } = delivery;
  if (confirmed)
    return (
      <p class="note good" role="status">
        {t.confirmed(words.quote(confirmed.by), words.instant(confirmed.at))}
      </p>
    );
  if (standing !== "issued") return <></>;
  const problems = tried === undefined ? [] : [{ field: BY, text: t.needsName }];
  return (
    <form method="post" action={to(paths.received, { token })} class="card">
      <h2>{t.confirmTitle}</h2>
      <p class="hint">{t.confirmHint}</p>
      <Line {...{ words, problems, entries: { [BY]: tried ?? "" } }} name={BY} label={t.by} />
      <button type="submit" class="primary">
        {t.act}
      </button>
    </form>
  );
}
