import type { Section } from "../../functions/core/directives/directive.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "./frame.ts";
import { FieldReading } from "./reading.tsx";
import { sizeWords } from "./size.ts";

interface CheckedProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  readonly attachments: readonly Attachment[];
  /** With the way back to each answer; who may not change it opens the files instead. */
  readonly changeable?: boolean;
}

/** A report about to be sent, answer by answer, and its files. */
export function Checked({ frame, obligation, sections, entries, attachments, changeable }: CheckedProps) {
  const { words } = frame;
  const t = words.check;
  return (
    <>
      {sections.map((section) => (
        <section class="checked">
          <div class="checked-head">
            <h2>
              <span class="ordinal">{section.number}</span> {words.quote(section.heading)}
            </h2>
            {changeable && (
              <a href={to(paths.section, { ...about(obligation), section: section.id })}>
                {t.change}
                <span class="unseen">: {words.quote(section.heading)}</span>
              </a>
            )}
          </div>
          <dl>
            {section.prompts
              .flatMap(({ fields }) => fields)
              .map((field) => (
                <div>
                  <dt>{words.quote(field.label)}</dt>
                  <dd>
                    <FieldReading field={field} entries={entries} words={words} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section class="checked">
        <div class="checked-head">
          <h2>{words.files.title}</h2>
          {changeable && (
            <a href={to(paths.files, about(obligation))}>
              {t.change}
              <span class="unseen">: {words.files.title}</span>
            </a>
          )}
        </div>
        {attachments.length === 0 ? (
          <p class="blank">{words.tasks.filesCount(0)}</p>
        ) : (
          <ul class="bare">
            {attachments.map((file) => (
              <li>
                {changeable ? (
                  words.quote(file.name)
                ) : (
                  <a href={to(paths.file, { ...about(obligation), file: file.id })}>
                    {words.quote(file.name)}
                  </a>
                )}{" "}
                <span class="muted">({sizeWords(file.bytes)})</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
