import type { Context } from "hono";
import * as v from "valibot";
import { changeOfficeLists } from "../../functions/acts/change-office-lists.ts";
import { EntryId, OfficeLists } from "../../functions/core/office/lists.ts";
import type { World } from "../../functions/core/world.ts";
import { overtakenInWords } from "../office-lists-overtaken.ts";
import type { OnAuthority } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { inWords, said } from "./answers/error.ts";
import { bodyIn } from "./body-in.ts";
import type { ApiRoute } from "./route.ts";

/** Signers, addressees and recipients, each in the order of print. */
const OfficeListsAnswer = v.omit(OfficeLists, ["authority", "numbered"]);

/** As the boxes of the page hold it, by their names: "name", "capacity", "since" ("01/07/2022"). */
const entries = v.record(v.string(), v.string());
const list = v.picklist(["addressees", "recipients"]);

const OfficeListsBody = v.strictObject({
  /** The version that was read: whoever comes second to one entry is told, and writes nothing. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  change: v.variant("act", [
    /** A new one where no id is given. */
    v.strictObject({ act: v.literal("write-signer"), id: v.optional(EntryId), entries }),
    v.strictObject({ act: v.literal("write-line"), list, id: EntryId, entries }),
    /** Lines as an office has them in its last document, one below the other. */
    v.strictObject({ act: v.literal("add-lines"), list, text: v.string() }),
    v.strictObject({ act: v.literal("drop"), id: EntryId }),
  ]),
});

/** Whom the office chooses from when a document is made, for programs: a staff register may keep them. */
export function apiOfficeListRoutes(world: World): readonly ApiRoute[] {
  return [
    {
      method: "get",
      path: "/api/office-lists",
      about: "authority",
      act: "see-board",
      answer: lists(world),
      described: {
        summary: "Signers, addressees and recipients that the office keeps to choose from.",
        answers: { 200: { description: "The lists.", schema: { OfficeLists: OfficeListsAnswer } } },
      },
    },
    {
      method: "post",
      path: "/api/office-lists",
      about: "authority",
      act: "issue-directive",
      answer: change(world),
      described: {
        summary: "Changes them over the version that was read.",
        body: { OfficeListsBody },
        answers: { 200: { description: "The lists now.", schema: { OfficeLists: OfficeListsAnswer } } },
      },
    },
  ];
}

const lists =
  (world: World) =>
  async (c: Context, { roster }: OnAuthority) =>
    answer(c, OfficeListsAnswer, await world.office.lists(roster.authority.id));

const change = (world: World) => async (c: Context, context: OnAuthority) => {
  const read = await bodyIn(c, context, OfficeListsBody);
  if (!read.ok) return read.answer;
  const { words } = context.frame;
  const came = await changeOfficeLists(world, context, read.body.change, read.body.version);
  switch (came.type) {
    case "kept":
      return answer(c, OfficeListsAnswer, came.lists);
    case "unread":
      return said(c, 422, words.api.listsWrong, { problems: came.problems.map(inWords(words)) });
    case "overtaken": {
      const { version } = came.lists;
      const told = await overtakenInWords(world, words, came);
      return said(c, 409, told, { refusal: { type: came.type, version } });
    }
  }
};
