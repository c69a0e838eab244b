import { dateIn } from "../../../functions/core/instant.ts";
import { type OfficeLists, type Signer, signatoryOf } from "../../../functions/core/office/lists.ts";
import type { Authority } from "../../../functions/core/people/authority.ts";
import { NEW_SIGNER, paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { Term } from "../../ui/term.tsx";
import { Ended } from "./entry.tsx";

interface SignersProps {
  readonly frame: Frame;
  readonly authority: Authority;
  readonly lists: OfficeLists;
  readonly ended: boolean;
}

/** Who may sign the authority's documents, each with the lines that their right prints. */
export function SignersPage({ frame, authority, lists, ended }: SignersProps) {
  const { words, person } = frame;
  const t = words.lists;
  return (
    <Page frame={frame} title={t.signers} width="form">
      <p class="over">
        <a href={paths.home}>{words.office.nav.rounds}</a>
      </p>
      <h1>{t.signers}</h1>
      <p class="lead">{t.signersLead}</p>
      <p class="quiet-links">
        <a href={paths.correspondents}>{t.correspondents}</a>
      </p>
      <Ended {...{ words, ended }} />
      {lists.signers.length === 0 && <p class="note">{t.noSigners}</p>}
      {lists.signers.map((signer) => (
        <SignerCard frame={frame} authority={authority} signer={signer} />
      ))}
      {person?.role === "officer" && (
        <p class="acts">
          <a class="button primary" href={to(paths.signer, { entry: NEW_SIGNER })}>
            {t.addSigner}
          </a>
        </p>
      )}
    </Page>
  );
}

type CardProps = Pick<SignersProps, "frame" | "authority"> & { readonly signer: Signer };

function SignerCard({ frame, authority, signer }: CardProps) {
  const { words, person, now } = frame;
  const { name, kinds, basis } = signer;
  const t = words.lists;
  return (
    <article class="card">
      <h2 {...words.asWritten}>{name}</h2>
      <SignatureLines frame={frame} authority={authority} signer={signer} />
      <p>
        <Term words={words} term={signer} today={dateIn(now)} />
      </p>
      {kinds && <p class="muted">{t.head.notForKind(words.quote(kinds.join(", ")))}</p>}
      {basis && <p class="muted">{words.quote(basis)}</p>}
      {person?.role === "officer" && (
        <p>
          <a href={to(paths.signer, { entry: signer.id })}>
            {t.edit}
            <span class="unseen">: {words.quote(name)}</span>
          </a>
        </p>
      )}
    </article>
  );
}

/** The block above the name, line by line as it is printed. */
function SignatureLines({ frame, authority, signer }: CardProps) {
  const { authority: lines, position } = signatoryOf(signer, authority);
  return (
    <p class="lines" {...frame.words.asWritten}>
      {[...lines, position].join("\n")}
    </p>
  );
}
