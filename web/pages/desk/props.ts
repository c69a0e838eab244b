import type { Directive } from "../../../functions/core/directives/directive.ts";
import type { ClientKey, PersonId } from "../../../functions/core/ids.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import type { DeskSection } from "../../../functions/core/report/desk.ts";
import type { LiveFigure, LiveFigures } from "../../../functions/core/report/live.ts";
import type { Meter } from "../../../functions/core/report/material.ts";
import type {
  ClaimOnDesk,
  ParagraphOnDesk,
  SectionOnDesk,
} from "../../../functions/core/report/officer/on-desk.ts";
import type { Comment } from "../../../functions/core/round/comment.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import { type Asked, asking } from "../../desk/asked.ts";
import type { OnItsWay } from "../../desk/on-its-way.ts";
import { ofRound, paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";

/** A section in the tree, with how far it has come. */
export interface TreeItem extends Pick<DeskSection, "id" | "number" | "heading" | "chapter"> {
  readonly used: number;
  readonly waiting: number;
  readonly all: number;
  /** It prints nothing. */
  readonly isEmpty: boolean;
  /** Paragraphs of it to be looked at again. */
  readonly flags: number;
  /** What is said of its paragraphs and waits for an answer. */
  readonly comments: number;
}

/** The whole report, as every page of the desk tells it. */
export interface DeskHeadProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  readonly tree: readonly TreeItem[];
  readonly meter: Meter;
  /** What has happened since the draft in hand was made. */
  readonly news: { readonly reports: number; readonly edits: number };
  /** What is said of the report, of all its editions. */
  readonly comments: readonly Comment[];
  /** Where the report stands, once an edition was put before a leader. */
  readonly way: OnItsWay | undefined;
  /** Of this page: what one press of its buttons makes is made once. */
  readonly press: ClientKey;
}

/** What an officer asked for and was not done, with why; every word is still in its box. */
export interface Tried {
  readonly act: string;
  /** Of the paragraph, or of the group of material. */
  readonly mark: string;
  readonly text: string;
  readonly reason: string;
  readonly keepReason: string;
  readonly problem: string;
  /** What another officer made of it meanwhile. */
  readonly theirs?: string | undefined;
}

/** Everything that the page of a section shows. */
export interface DeskProps extends DeskHeadProps {
  readonly roster: Roster;
  readonly section: DeskSection;
  readonly onDesk: SectionOnDesk;
  readonly figures: LiveFigures;
  readonly claims: ReadonlyMap<string, ClaimOnDesk>;
  /** Whether this officer has an edit here that may be taken back. */
  readonly undoable: boolean;
  readonly asked: Asked;
  readonly tried?: Tried | undefined;
  /** Of whoever says something of its paragraphs, by name. */
  readonly names: ReadonlyMap<PersonId, string>;
}

export type ParagraphProps = DeskProps & { readonly paragraph: ParagraphOnDesk };

export const mayEdit = ({ frame }: Pick<DeskHeadProps, "frame">) => frame.person?.role === "officer";

/** The same section, asked to show something else. */
export function hrefOf(
  { directive, section }: Pick<DeskProps, "directive" | "section">,
  asked: Partial<Asked> = {},
  anchor = "",
): string {
  const page = to(paths.deskSection, { ...ofRound(directive), section: section.id });
  return `${page}${asking(asked)}${anchor === "" ? "" : `#${anchor}`}`;
}

/** Marks hold signs that an anchor reads otherwise. */
export const paragraphId = (mark: string) => `d-${mark.replace(/[^\p{L}\p{N}-]/gu, "_")}`;

/** A page of the desk holds no more of a section than this; few have twenty. */
export const PARAGRAPHS_SHOWN = 60;

/** How many say a thing, which is told in the paragraphs and is no figure of the round. */
export const isQuantifier = ({ name }: Pick<LiveFigure, "name">) => name.startsWith("q.");

export const MATERIAL = "tu-lieu";
export const FIGURE = "so-lieu";
