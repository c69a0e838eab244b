import type { PersonId } from "../../../functions/core/ids.ts";
import { dayGiven, type SignedFile } from "../../../functions/core/round/signed-file.ts";
import { Fact } from "../../ui/fact.tsx";
import type { Words } from "../../words/vi.ts";
import { Unchecked } from "./take-form.tsx";

/** What was found in the signed file, and who took it in. */
export function SignedFacts(props: {
  readonly words: Words;
  readonly file: SignedFile;
  readonly names: ReadonlyMap<PersonId, string>;
}) {
  const { words, file, names } = props;
  const t = words.signing;
  const takenBy = names.get(file.by);
  const day = dayGiven(file);
  return (
    <>
      <dl class="facts">
        <Fact name={t.number}>{file.number === undefined ? t.notWritten : words.quote(file.number)}</Fact>
        <Fact name={t.date}>{day === undefined ? t.notWritten : words.quote(day)}</Fact>
        {file.signers.map(({ name, at }) => (
          <Fact name={t.signature}>
            {words.quote(name)}
            {at ? t.signedAt(words.instant(at)) : t.noMoment}
          </Fact>
        ))}
        <Fact name={t.certificates}>{file.chain === "checked" ? t.checked : t.uncheckedChain}</Fact>
        <Fact name={t.take}>
          {words.instant(file.at)} ({words.zone})
        </Fact>
        {takenBy && <Fact name={t.takenBy}>{words.quote(takenBy)}</Fact>}
        <Fact name={t.hash}>
          <code class="hash">{file.hash}</code>
        </Fact>
      </dl>
      {file.chain === "unchecked" && <Unchecked words={words} />}
    </>
  );
}
