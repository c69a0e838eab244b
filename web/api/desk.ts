import type { Context } from "hono";
import { editSection } from "../../functions/acts/desk/edit-section.ts";
import { openDesk, openSection } from "../../functions/acts/desk/open.ts";
import { undoLast } from "../../functions/acts/desk/undo.ts";
import type { World } from "../../functions/core/world.ts";
import { LONGEST_WORDING, unmadeWords } from "../desk/unmade.ts";
import type { OnRound } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { DeskAnswer, DeskEditAnswer, DeskSectionAnswer, sectionAnswer } from "./answers/desk.ts";
import { said } from "./answers/error.ts";
import { bodyIn } from "./body-in.ts";
import { DeskEditBody } from "./desk-edit.ts";
import { type ApiRoute, round } from "./route.ts";

const section = `${round}/desk/:section`;

/** The composing desk for programs: the newest draft by section, and an officer's hand on it. */
export function apiDeskRoutes(world: World): readonly ApiRoute[] {
  const written = { method: "post", about: "round", act: "assemble" } as const;
  const read = { method: "get", about: "round", act: "see-edition" } as const;
  return [
    {
      ...read,
      path: `${round}/desk`,
      answer: index(world),
      described: {
        summary: "The newest draft section by section, with what each still asks for.",
        answers: { 200: { description: "The sections.", schema: { Desk: DeskAnswer } } },
      },
    },
    {
      ...read,
      path: section,
      answer: open(world),
      described: {
        summary:
          "One section as it stands under the officers' hands, with who gave each figure and what every unit wrote.",
        answers: { 200: { description: "The section.", schema: { DeskSection: DeskSectionAnswer } } },
      },
    },
    {
      ...written,
      path: `${section}/edits`,
      answer: edit(world),
      described: {
        summary:
          "Lays the officer's hand on the section. Words hold live figures by name, `{{…}}`; the next edition prints them.",
        body: { DeskEditBody },
        answers: {
          201: {
            description: "Done; the same client key again does it no second time.",
            schema: { DeskEdit: DeskEditAnswer },
          },
        },
      },
    },
    {
      ...written,
      path: `${section}/undo`,
      answer: undo(world),
      described: {
        summary: "Takes back the officer's own last edit of the section on which nobody built since.",
        answers: { 201: { description: "What was taken back.", schema: { DeskEdit: DeskEditAnswer } } },
      },
    },
  ];
}

const index =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const desk = await openDesk(world, directive.id);
    if (!desk) return said(c, 404, frame.words.api.noDesk);
    const { edition, since } = desk;
    const sections = desk.index.sections.map((each) => ({ ...each, since: since[each.id] ?? 0 }));
    return answer(c, DeskAnswer, { edition: edition.number, sections, units: desk.index.units });
  };

const open =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const found = await openSection(world, directive.id, c.req.param("section") ?? "");
    if (!found) return said(c, 404, frame.words.api.noDesk);
    return answer(c, DeskSectionAnswer, sectionAnswer(found.edition.number, found.section, found.onDesk));
  };

const edit = (world: World) => async (c: Context, context: OnRound) => {
  const read = await bodyIn(c, context, DeskEditBody);
  if (!read.ok) return read.answer;
  const { words } = context.frame;
  const { clientKey, edition, over, change } = read.body;
  if ("text" in change && (change.text ?? "").length > LONGEST_WORDING) {
    return said(c, 422, words.desk.wrong.tooLong);
  }
  const given = { section: c.req.param("section") ?? "", edition, press: clientKey, over, change };
  const came = await editSection(world, context, given);
  switch (came.type) {
    case "edited": {
      const { act, mark, at } = came.edit;
      return answer(c, DeskEditAnswer, { act, mark, at, live: [...came.live] }, 201);
    }
    case "overtaken": {
      const { type, by, now } = came;
      const { at } = came.other;
      const text = words.desk.wrong.overtaken(words.quote(by), words.moment(at));
      return said(c, 409, text, { refusal: { type, by, at, ...(now ? { now: now.text } : {}) } });
    }
    case "no-section":
      return said(c, 404, words.api.noDesk);
    case "no-words":
    case "no-paragraph":
    case "no-material":
    case "not-moved":
    case "unknown-figures":
      return said(c, 422, unmadeWords(came, change, words.desk), { refusal: came });
  }
};

const undo = (world: World) => async (c: Context, context: OnRound) => {
  const came = await undoLast(world, context, c.req.param("section") ?? "");
  switch (came.type) {
    case "undone": {
      const { act, mark, at } = came.edit;
      return answer(c, DeskEditAnswer, { act, mark, at, live: [] }, 201);
    }
    case "nothing-to-undo":
      return said(c, 409, context.frame.words.api.nothingToUndo, { refusal: came });
  }
};
