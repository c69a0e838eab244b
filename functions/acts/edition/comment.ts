import * as v from "valibot";
import { sha256 } from "../../core/hash.ts";
import { ClientKey } from "../../core/ids.ts";
import { noticesOnEdition } from "../../core/notice/notices-to.ts";
import type { Problem } from "../../core/problem/outcome.ts";
import { headOf } from "../../core/report/desk.ts";
import type { Comment } from "../../core/round/comment.ts";
import { reasonIn, tooLong } from "../../core/text/reason.ts";
import type { World } from "../../core/world.ts";
import { type RoundContext, settingOf } from "../context.ts";
import { openSection } from "../desk/open.ts";
import type { EditionAsked } from "./as-it-stands.ts";

/** What comes of a comment, an answer, or closing: it stands, or there is none such, or it says nothing. */
export type Commented =
  | { readonly type: "kept"; readonly id: ClientKey }
  | { readonly type: "absent" }
  | { readonly type: "unsaid"; readonly problem: Problem };

interface CommentPost {
  /** Of the form: one press is one comment. */
  readonly key: unknown;
  readonly text: unknown;
  /** The section and in it the paragraph it is about, as on the desk; blank when it is about the whole. */
  readonly section: unknown;
  readonly mark: unknown;
}

const LONGEST_MARK = 200;

/** Says something of a report on its way; those on the other side of the desk are told. */
export async function commentOnEdition(
  world: World,
  context: RoundContext,
  { edition }: EditionAsked,
  { key, text: typed, section, mark }: CommentPost,
): Promise<Commented> {
  const { directive, person, now } = context;
  const press = v.safeParse(ClientKey, key);
  if (!press.success) return { type: "absent" };
  const said = sayable(typed);
  if (said.type === "unsaid") return said;
  const place = await placeOf(world, context, section, mark);
  if (!place) return { type: "absent" };
  const { heading, ...at } = place;
  // A page that is gone back to has the key of its form still: other words are another comment.
  const id = v.parse(ClientKey, sha256(`${press.output}\n${at.mark ?? ""}\n${said.text}`).slice(0, 32));
  const comment: Comment = {
    ...{ directive: directive.id, id, edition: edition.number, ...at },
    ...{ by: person.id, at: now, text: said.text, answers: [], version: 1 },
  };
  const setting = await settingOf(world, context);
  const others = person.role === "officer" ? (["leader"] as const) : (["officer"] as const);
  const letter = {
    subject: `Ý kiến về báo cáo: bản số ${edition.number}`,
    text: `${person.name} có ý kiến về bản số ${edition.number}${heading && `, mục ${heading}`}: ${said.text}`,
  };
  const notices = others.flatMap((audience) =>
    noticesOnEdition(audience, edition, setting, `comment-${comment.id}`, now, letter),
  );
  // Written before by the same press: it stands.
  await world.comments.save(comment, notices);
  return { type: "kept", id };
}

interface Place extends Pick<Comment, "section" | "mark" | "quoted"> {
  /** As the section is headed; empty of the whole. */
  readonly heading: string;
}

/** Undefined where no draft has such a section. A paragraph dropped meanwhile keeps what is said of it. */
async function placeOf(
  world: World,
  { directive }: RoundContext,
  section: unknown,
  mark: unknown,
): Promise<Place | undefined> {
  if (typeof section !== "string" || section === "") return { heading: "" };
  if (typeof mark !== "string" || mark === "" || mark.length > LONGEST_MARK) return undefined;
  const open = await openSection(world, directive.id, section);
  if (!open) return undefined;
  const quoted = open.onDesk.paragraphs.find((each) => each.mark === mark)?.text;
  return { section, mark, heading: headOf(open.section), ...(quoted === undefined ? {} : { quoted }) };
}

/** Answers a comment; whoever answers at the same moment loses nothing. */
export async function answerComment(
  world: World,
  { directive, person, now }: RoundContext,
  id: unknown,
  typed: unknown,
): Promise<Commented> {
  const said = sayable(typed);
  if (said.type === "unsaid") return said;
  const answer = { by: person.id, at: now, text: said.text };
  return await changed(world, directive.id, id, (comment) =>
    comment.answers.some((each) => each.by === answer.by && each.text === answer.text)
      ? comment
      : { ...comment, answers: [...comment.answers, answer] },
  );
}

/** What was asked is done, or needs no more saying. */
export async function closeComment(
  world: World,
  { directive, person, now }: RoundContext,
  id: unknown,
): Promise<Commented> {
  return await changed(world, directive.id, id, (comment) =>
    comment.closed ? comment : { ...comment, closed: { by: person.id, at: now } },
  );
}

async function changed(
  world: World,
  directive: Comment["directive"],
  id: unknown,
  change: (comment: Comment) => Comment,
): Promise<Commented> {
  const key = v.safeParse(ClientKey, id);
  for (;;) {
    const comment = key.success ? await world.comments.find(directive, key.output) : undefined;
    if (!comment) return { type: "absent" };
    const after = change(comment);
    if (after === comment) return { type: "kept", id: comment.id };
    if (await world.comments.save({ ...after, version: comment.version + 1 })) {
      return { type: "kept", id: comment.id };
    }
  }
}

function sayable(typed: unknown) {
  const text = reasonIn(typed);
  if (!text) return { type: "unsaid", problem: { field: "text", code: "needs-comment" } } as const;
  const [problem] = tooLong("text", text);
  return problem ? ({ type: "unsaid", problem } as const) : ({ type: "said", text } as const);
}
