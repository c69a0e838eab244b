import type { Context } from "hono";
import * as v from "valibot";
import { changeOfficeLists, type ListsChanged, signingIn } from "../../functions/acts/change-office-lists.ts";
import type { LineList, ListsChange } from "../../functions/core/office/change.ts";
import { EntryId, type OfficeLists } from "../../functions/core/office/lists.ts";
import { entriesOfRecipient } from "../../functions/core/office/read-recipient.ts";
import { entriesOfSigner } from "../../functions/core/office/read-signer.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf, textsIn } from "../form.ts";
import { overtakenInWords } from "../office-lists-overtaken.ts";
import { CorrespondentPage } from "../pages/lists/correspondent.tsx";
import { CorrespondentsPage } from "../pages/lists/correspondents.tsx";
import { SignerPage } from "../pages/lists/signer.tsx";
import { SignersPage } from "../pages/lists/signers.tsx";
import { NEW_SIGNER, paths } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnAuthority, Route } from "../route.ts";
import { show } from "../show.ts";

/** Whom the office chooses from when a document is made: officers write, leaders read. */
export function officeListRoutes(world: World): readonly Route[] {
  const seen = { method: "get", about: "authority", act: "see-board" } as const;
  const toWrite = { method: "get", about: "authority", act: "issue-directive" } as const;
  const written = { method: "post", about: "authority", act: "issue-directive" } as const;
  return [
    { ...seen, path: paths.signers, answer: signers(world) },
    { ...toWrite, path: paths.signer, answer: fresh(world, signerForm) },
    { ...written, path: paths.signer, answer: writeSigner(world) },
    { ...seen, path: paths.correspondents, answer: fresh(world, correspondents) },
    { ...written, path: paths.correspondents, answer: addLines(world) },
    { ...toWrite, path: paths.correspondent, answer: fresh(world, lineForm) },
    { ...written, path: paths.correspondent, answer: writeLine(world) },
  ];
}

/** A page that nothing was posted to yet. */
const fresh =
  (world: World, page: (c: Context, world: World, context: OnAuthority) => Promise<Response>) =>
  (c: Context, context: OnAuthority) =>
    page(c, world, context);

const listsOf = (world: World, { roster }: OnAuthority) => world.office.lists(roster.authority.id);

/** What came of a form, as its page shows it again. */
interface Tried {
  readonly lists: OfficeLists;
  readonly entries?: Readonly<Record<string, string>>;
  readonly changed?: ListsChanged;
}

const problemsIn = ({ changed }: Partial<Tried>) => (changed?.type === "unread" ? changed.problems : []);

const overtakenIn = async (world: World, { frame }: OnAuthority, { changed }: Partial<Tried>) =>
  changed?.type === "overtaken" ? overtakenInWords(world, frame.words, changed) : undefined;

const statusOf = ({ changed }: Partial<Tried>) =>
  changed?.type === "unread" ? 422 : changed?.type === "overtaken" ? 409 : 200;

const signers = (world: World) => async (c: Context, context: OnAuthority) => {
  const lists = await listsOf(world, context);
  const { frame, roster } = context;
  return show(c, <SignersPage {...{ frame, lists }} authority={roster.authority} ended={hasEnded(c)} />);
};

async function signerForm(c: Context, world: World, context: OnAuthority, tried?: Tried) {
  const { frame, roster } = context;
  const asked = c.req.param("entry") ?? "";
  const lists = tried?.lists ?? (await listsOf(world, context));
  const signer = lists.signers.find(({ id }) => id === asked);
  if (!signer && asked !== NEW_SIGNER) return absent(c, frame);
  const people = signingIn(await world.people.all(), roster);
  const entries =
    tried?.entries ??
    (signer
      ? { ...entriesOfSigner(signer), after: placeOf(lists.signers, asked) }
      : { capacity: "TM", name: lists.signers.length === 0 ? (roster.authority.signatory.name ?? "") : "" });
  const told = {
    problems: problemsIn({ ...tried }),
    overtaken: await overtakenIn(world, context, { ...tried }),
  };
  const page = { frame, lists, signer, people, entries, ...told };
  return show(c, <SignerPage {...page} />, statusOf({ ...tried }));
}

const ENDED = "het-han";

const listAfter = (list: string, { ended }: Extract<ListsChanged, { type: "kept" }>) =>
  ended ? `${list}?luu=${ENDED}` : list;

const hasEnded = (c: Context) => c.req.query("luu") === ENDED;

/** Behind whom an entry stands; "" for the first. */
function placeOf(list: readonly { readonly id: EntryId }[], entry: string): string {
  return list[list.findIndex(({ id }) => id === entry) - 1]?.id ?? "";
}

const writeSigner = (world: World) => async (c: Context, context: OnAuthority) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const entries = textsIn(form);
  const asked = c.req.param("entry") ?? "";
  const id = v.safeParse(EntryId, asked);
  if (!id.success && asked !== NEW_SIGNER) return absent(c, context.frame);
  const change: ListsChange =
    id.success && form._act === "drop"
      ? { act: "drop", id: id.output }
      : { act: "write-signer", ...(id.success ? { id: id.output } : {}), entries };
  const changed = await changeOfficeLists(world, context, change, Number(form._version));
  if (changed.type === "kept") return c.redirect(listAfter(paths.signers, changed), 303);
  const lists = changed.type === "overtaken" ? changed.lists : await listsOf(world, context);
  return signerForm(c, world, context, { lists, entries, changed });
};

async function correspondents(
  c: Context,
  world: World,
  context: OnAuthority,
  tried?: Tried & { readonly list: LineList },
) {
  const { frame, roster } = context;
  const lists = tried?.lists ?? (await listsOf(world, context));
  // The first list is begun from what the authority's reports print so far.
  const usual = { addressees: roster.authority.upstream.join("\n"), recipients: "Như trên" };
  const box = (list: LineList) =>
    tried?.list === list ? (tried.entries?.[list] ?? "") : lists[list].length === 0 ? usual[list] : "";
  const lines = { addressees: box("addressees"), recipients: box("recipients") };
  const already = tried?.changed?.type === "kept" ? tried.changed.already : [];
  const page = {
    frame,
    lists,
    lines,
    tried: tried?.list,
    already,
    ended: hasEnded(c),
    problems: problemsIn({ ...tried }),
  };
  return show(c, <CorrespondentsPage {...page} />, statusOf({ ...tried }));
}

const addLines = (world: World) => async (c: Context, context: OnAuthority) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const list = form.list === "addressees" ? "addressees" : "recipients";
  const change = { act: "add-lines", list, text: textOf(form[list]) } as const;
  const changed = await changeOfficeLists(world, context, change, Number(form._version));
  if (changed.type === "kept" && changed.already.length === 0) return c.redirect(paths.correspondents, 303);
  const lists = "lists" in changed ? changed.lists : await listsOf(world, context);
  const entries = changed.type === "kept" ? {} : textsIn(form);
  return correspondents(c, world, context, { lists, list, entries, changed });
};

/** The line that an address names, and in which list it stands. */
function lineAsked(c: Context, lists: OfficeLists) {
  for (const list of ["addressees", "recipients"] as const) {
    const line = lists[list].find(({ id }) => id === c.req.param("entry"));
    if (line) return { list, line };
  }
  return undefined;
}

async function lineForm(c: Context, world: World, context: OnAuthority, tried?: Tried) {
  const { frame } = context;
  const lists = tried?.lists ?? (await listsOf(world, context));
  const asked = lineAsked(c, lists);
  if (!asked) return absent(c, frame);
  const after = placeOf(lists[asked.list], asked.line.id);
  const entries = tried?.entries ?? { ...entriesOfRecipient(asked.line), after };
  const told = {
    problems: problemsIn({ ...tried }),
    overtaken: await overtakenIn(world, context, { ...tried }),
  };
  const page = { frame, lists, ...asked, entries, ...told };
  return show(c, <CorrespondentPage {...page} />, statusOf({ ...tried }));
}

const writeLine = (world: World) => async (c: Context, context: OnAuthority) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const asked = lineAsked(c, await listsOf(world, context));
  if (!asked) return absent(c, context.frame);
  const { list, line } = asked;
  const entries = textsIn(form);
  const change: ListsChange =
    form._act === "drop" ? { act: "drop", id: line.id } : { act: "write-line", list, id: line.id, entries };
  const changed = await changeOfficeLists(world, context, change, Number(form._version));
  if (changed.type === "kept") return c.redirect(listAfter(paths.correspondents, changed), 303);
  const lists = changed.type === "overtaken" ? changed.lists : await listsOf(world, context);
  return lineForm(c, world, context, { lists, entries, changed });
};
