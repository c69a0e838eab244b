import { type Directive, fieldsOf } from "../../core/directives/directive.ts";
import type { CalendarDate } from "../../core/instant.ts";
import type { Field } from "../../core/kinds/field.ts";
import type { Roster } from "../../core/people/roster.ts";
import type { Aggregate } from "../../core/report/aggregate.ts";
import { isAssessment } from "../../core/report/assessment.ts";
import { framesIn } from "../../core/report/sentences.ts";
import type { Part } from "../../core/report/source.ts";
import { type Answered, answerIn } from "../../core/report/statements.ts";
import { headingOf, topicByDefault } from "./outline.ts";
import { speakers } from "./speakers.ts";

export const answersIn = (texts: readonly Part<string>[]): readonly Answered[] =>
  texts.map(({ source, value }) => ({ source, ...answerIn(value) }));

/** What is to be done, not what was. */
export const isCommand = ({ topic }: Field) => topic === "orientation" || topic === "solutions";

interface Round {
  readonly directive: Directive;
  readonly aggregate: Aggregate;
  readonly roster: Roster;
  readonly on: CalendarDate;
}

/**
 * By field, what was answered in prose. Several questions may be answered under one heading: a sentence that
 * came in answer to two of them is told in one place of it with all who say it, and not once more further
 * down.
 */
export function answersByField(round: Round): ReadonlyMap<string, readonly Answered[]> {
  const { directive, aggregate } = round;
  const asked = fieldsOf(directive).flatMap((field) => {
    const total = aggregate.totals[field.id];
    return total?.kind === "narrative" && !isAssessment(field.topic)
      ? [{ field, answers: answersIn(total.texts) }]
      : [];
  });
  const sections = Map.groupBy(asked, ({ field }) => placeOf(field, directive));
  return new Map([...sections.values()].flatMap((section) => eachOnce(section, round)));
}

/** Questions of another topic are told in another way. */
const placeOf = (field: Field, directive: Directive) =>
  `${field.topic ?? topicByDefault}|${headingOf(field, directive) ?? ""}`;

interface Asked {
  readonly field: Field;
  readonly answers: readonly Answered[];
}

function eachOnce(
  section: readonly Asked[],
  round: Round,
): readonly (readonly [string, readonly Answered[]])[] {
  const [first] = section;
  if (!first || section.length === 1) return section.map(({ field, answers }) => [field.id, answers]);
  const frameOf = frameIn(first.field, round);
  const fieldOf = placesOf(section, frameOf);
  const here = new Map<string, Answered[]>(section.map(({ field }) => [field.id, []]));
  for (const { field, answers } of section)
    for (const answer of answers) {
      const { source } = answer;
      const placed = Map.groupBy(
        answer.statements,
        ({ text }) => fieldOf.get(frameOf({ source, value: text })) ?? field.id,
      );
      here.get(field.id)?.push({ ...answer, statements: placed.get(field.id) ?? [] });
      placed.delete(field.id);
      for (const [other, statements] of placed)
        here.get(other)?.push({ source, statements, headings: [], tables: [] });
    }
  return [...here];
}

type FrameOf = (sentence: Part<string>) => string;

function frameIn(field: Field, { roster, on }: Round): FrameOf {
  const isToCome = isCommand(field) || field.topic === "proposals";
  return framesIn({ speakerOf: speakers({ roster }, isToCome ? "tasks" : "deeds"), on });
}

/** Where each sentence is told: where most said it, of equals where there is less else to tell. */
function placesOf(section: readonly Asked[], frameOf: FrameOf): ReadonlyMap<string, string> {
  const counted = section.map(({ field, answers }) => {
    const said = new Map<string, number>();
    for (const { source, statements } of answers)
      for (const frame of new Set(statements.map(({ text }) => frameOf({ source, value: text }))))
        said.set(frame, (said.get(frame) ?? 0) + 1);
    return { field: field.id, said };
  });
  const places = new Map<string, string>();
  const byRoom = counted.toSorted((a, b) => a.said.size - b.said.size);
  for (const frame of new Set(counted.flatMap(({ said }) => [...said.keys()]))) {
    const most = byRoom.reduce((a, b) => ((b.said.get(frame) ?? 0) > (a.said.get(frame) ?? 0) ? b : a));
    places.set(frame, most.field);
  }
  return places;
}
