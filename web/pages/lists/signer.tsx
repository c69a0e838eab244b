import { capacities } from "../../../functions/core/office/capacity.ts";
import type { Signer } from "../../../functions/core/office/lists.ts";
import type { Person } from "../../../functions/core/people/person.ts";
import { paths } from "../../paths.ts";
import { Line, Paragraphs, Radios, Select } from "../../ui/entry.tsx";
import { EntryPage, type EntryShown, PlaceAndTerm } from "./entry.tsx";

interface SignerProps extends EntryShown {
  /** Undefined for one who is not listed yet. */
  readonly signer: Signer | undefined;
  readonly people: readonly Person[];
}

/** One signer: who, in which right, from when until when. */
export function SignerPage(props: SignerProps) {
  const { frame, lists, signer, people, entries, problems } = props;
  const { words } = frame;
  const t = words.lists;
  const title = signer ? t.editOf(words.quote(signer.name)) : t.addSigner;
  const boxes = { words, entries, problems };
  return (
    <EntryPage {...props} title={title} over={{ href: paths.signers, name: t.signers }}>
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
          ...people.map(({ id, name, role }) => ({
            ...{ value: id, written: true },
            label: `${name} (${role === "head" ? t.roles.head : t.roles.leader})`,
          })),
        ]}
      />
      <PlaceAndTerm {...boxes} list={lists.signers} entry={signer} />
    </EntryPage>
  );
}
