import type { Child } from "hono/jsx";
import type { Claim } from "../../../functions/core/report/material.ts";
import type { List } from "../../desk/asked.ts";
import type { SeenGroup } from "../../desk/material-lists.ts";
import { Act } from "./act.tsx";
import { NotMade } from "./not-made.tsx";
import { type DeskProps, hrefOf, mayEdit, paragraphId } from "./props.ts";
import { Reason } from "./reason.tsx";
import { SourceLink, speaker } from "./source-link.tsx";

type GroupProps = DeskProps & { readonly group: SeenGroup; readonly list: List };

/** Claims that are told of in one breath: how many say it, in whose words, and what may be done with it. */
export function MaterialGroupItem(props: GroupProps) {
  const { frame, group, asked, roster } = props;
  const { words } = frame;
  const t = words.desk.material;
  const { id, text, quantifier, claims } = group;
  const [first] = claims;
  const opened = asked.group === id;
  const who = claims.length === 1 && first ? speaker(words, roster, first.source) : words.quote(quantifier);
  const href = hrefOf(props, { ...asked, group: opened ? undefined : id, intent: undefined }, groupId(id));
  return (
    <li id={groupId(id)}>
      <p class="muted">
        <b>{who}</b>
        {who && ", "}
        <a href={href} {...(opened ? { "aria-expanded": "true" } : {})}>
          {opened ? t.close : t.claims(claims.length)}
        </a>
        <WhyLeft {...props} />
      </p>
      <p class="serif" {...words.asWritten}>
        {text}
      </p>
      {opened && asked.intent === undefined && <Claims {...props} />}
      {mayEdit(props) && <Acts {...props} opened={opened} />}
    </li>
  );
}

const groupId = (id: string) => `y-${id}`;

/** Each unit's own sentence, with the way to the field it stands in. */
const CLAIMS_SHOWN = 100;

function Claims(props: GroupProps) {
  const { frame, group, asked } = props;
  const { words } = frame;
  const t = words.desk.material;
  return (
    <ul class="own">
      {group.claims.slice(0, CLAIMS_SHOWN).map((claim) => (
        <li>
          <SourceLink {...props} source={claim.source} />:{" "}
          <span class="serif">{words.quote(claim.text)}</span>
          {markOf(claim) !== undefined && (
            <>
              {" "}
              <a href={hrefOf(props, { sheet: asked.sheet }, paragraphId(markOf(claim) ?? ""))}>
                {t.toParagraph}
              </a>
            </>
          )}
        </li>
      ))}
      {group.claims.length > CLAIMS_SHOWN && <li>{t.more(group.claims.length - CLAIMS_SHOWN)}</li>}
    </ul>
  );
}

const markOf = ({ fate }: Claim) =>
  fate.type === "printed" || fate.type === "under" ? fate.mark : undefined;

function WhyLeft({ group, list, frame }: GroupProps) {
  if (list !== "de-lai") return <></>;
  const { words } = frame;
  const whys = new Set(
    group.claims.flatMap(({ fate, reason }) =>
      reason ? [words.quote(reason)] : fate.type === "left" ? [words.report.whys[fate.why]] : [],
    ),
  );
  return <>: {[...whys].join("; ")}</>;
}

/** Put in, quote, merge with a paragraph, leave; or take up again what was left. */
function Acts({ opened, ...props }: GroupProps & { readonly opened: boolean }) {
  const { frame, asked, group, list } = props;
  const t = frame.words.desk.material;
  const towards = (intent: "join" | "leave") =>
    hrefOf(props, { ...asked, group: group.id, intent }, groupId(group.id));
  if (list === "da-dung") return <></>;
  if (list === "de-lai") {
    return (
      <GroupForm {...props} class="three">
        <button type="submit" class="link" name="act" value="take-up">
          {t.takeBack}
        </button>
      </GroupForm>
    );
  }
  return (
    <>
      <GroupForm {...props} class="three">
        <button type="submit" class="link" name="act" value="put-in">
          {t.putIn}
        </button>
        <button type="submit" class="link" name="act" value="quote">
          {t.quote}
        </button>
        <a href={towards("join")}>{t.join}</a>
        <a href={towards("leave")}>{t.leave}</a>
      </GroupForm>
      {opened && asked.intent === "join" && <Join {...props} />}
      {opened && asked.intent === "leave" && <Leave {...props} />}
    </>
  );
}

/** Names the group by its first claim: whoever takes the act finds the others beside it. */
function GroupForm(props: GroupProps & { readonly class: string; readonly children: Child }) {
  const { group, asked } = props;
  return (
    <form method="post" action={hrefOf(props, { sheet: asked.sheet })} class={props.class}>
      <input type="hidden" name="_key" value={props.press} />
      <input type="hidden" name="group" value={group.id} />
      {asked.paragraph !== undefined && <input type="hidden" name="beside" value={asked.paragraph} />}
      {props.children}
    </form>
  );
}

/** Of a paragraph in a list to choose from: as much as tells it from the others. */
const SHORT = 60;

function Join(props: GroupProps) {
  const { group, onDesk, frame } = props;
  const { words } = frame;
  const t = words.desk.material;
  const id = `gop-${group.id}`;
  return (
    <GroupForm {...props} class="intent">
      <label for={id}>{t.joinWith}</label>
      <select id={id} name="mark" {...words.asWritten}>
        {onDesk.paragraphs
          .filter(({ kind }) => kind === "paragraph" || kind === "point")
          .map(({ mark, text }, at) => (
            <option value={mark}>{`${at + 1}. ${text.slice(0, SHORT)}`}</option>
          ))}
      </select>
      <Act value="join">{t.joinAct}</Act>
    </GroupForm>
  );
}

function Leave(props: GroupProps) {
  const { group, frame, tried } = props;
  const t = frame.words.desk.material;
  const kept = tried?.mark === group.id ? tried : undefined;
  return (
    <GroupForm {...props} class="intent">
      {kept && <NotMade frame={frame} kept={kept} />}
      <Reason
        id={`de-lai-${group.id}`}
        name="reason"
        label={t.leaveReason}
        said={kept?.reason}
        words={frame.words}
      />
      <Act value="leave">{t.leaveAct}</Act>
    </GroupForm>
  );
}
