import type { Entries } from "../../../functions/core/kinds/shape.ts";
import { capacities } from "../../../functions/core/office/capacity.ts";
import type { OfficeLists, Signer } from "../../../functions/core/office/lists.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import { paths } from "../../paths.ts";
import { Line, Paragraphs, Radios, Select } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { Overtaken, PlaceAndTerm } from "./entry.tsx";

interface SignerProps {
  readonly frame: Frame;
  readonly lists: OfficeLists;
  /** Undefined for one who is not listed yet. */
  readonly signer: Signer | undefined;
  readonly people: readonly Person[];
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly overtaken?: boolean;
}

/** One signer: who, in which right, from when until when. */
export function SignerPage(props: SignerProps) {
  const { frame, lists, signer, people, entries, problems, overtaken } = props;
  const { words } = frame;
  const t = words.lists;
  const title = signer ? t.editOf(words.quote(signer.name)) : t.addSigner;
  const boxes = { words, entries, problems };
  return (
    <Page frame={frame} title={title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={paths.signers}>{t.signers}</a>
      </p>
      <h1>{title}</h1>
      {overtaken && <Overtaken words={words} />}
      <ProblemSummary words={words} problems={problems} />
      <form method="post" class="card">
        <input type="hidden" name="_version" value={lists.version} />
        <Line {...boxes} name="name" label={t.name} />
        <Radios
          {...boxes}
          name="capacity"
          label={t.capacity}
          choices={capacities.map((value) => ({ value, label: t.capacities[value] }))}
        />
        <Line {...boxes} name="position" label={t.position} hint={t.positionHint} />
        <Paragraphs {...boxes} name="kinds" label={t.kinds} hint={t.kindsHint} rows={2} />
        <Line {...boxes} name="basis" label={t.basis} hint={t.basisHint} />
        <Select
          {...boxes}
          name="person"
          label={t.person}
          choices={[
            { value: "", label: t.nobody },
            ...people.map(({ id, name }) => ({ value: id, label: name, written: true })),
          ]}
        />
        <PlaceAndTerm {...boxes} list={lists.signers} entry={signer} />
      </form>
    </Page>
  );
}
