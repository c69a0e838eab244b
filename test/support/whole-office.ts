import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import * as v from "valibot";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import { submit } from "../../functions/acts/submit.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { DirectiveId, PersonId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { World } from "../../functions/core/world.ts";
import type { Mail } from "../../functions/notices/channel.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { serveSite } from "../../infra/local/http.ts";
import { entriesFor } from "../../infra/local/sample/fill.ts";
import { loadSample } from "../../infra/local/sample/load.ts";
import { createApp } from "../../web/app.tsx";
import { pageLinked } from "../../web/paths.ts";
import { signIn } from "./browser.ts";
import type { TestEngines } from "./engines.ts";
import { faces } from "./press.ts";
import { type TestClock, worldOn } from "./world.ts";

const round = v.parse(DirectiveId, "an-son-2022-h1");

/** The sample's office in one process, with its clock, its mail, and a way in for everyone of it. */
export interface WholeOffice {
  readonly url: string;
  readonly world: World;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly mails: readonly Mail[];
  /** Lets the schedule run at the clock's moment, and the mail leave. */
  sweep(): Promise<void>;
  enter(browser: Browser, person: string, how?: BrowserContextOptions): Promise<Page>;
  obligation(unit: string): Promise<Obligation>;
  /** Whose report has not come. */
  missing(): Promise<readonly string[]>;
  /** Fills in what the unit owes and sends it, as its clerk would. */
  send(unit: string, lateReason?: string): Promise<void>;
  /** Writes over one entry of what the unit has sent, and leaves the sending to it. */
  change(unit: string, entry: string, to: string): Promise<void>;
  close(): Promise<void>;
}

export async function openWholeOffice(
  engines: TestEngines,
  clock: TestClock,
  anchors: string,
): Promise<WholeOffice> {
  const world = await worldOn(engines, clock);
  const mails: Mail[] = [];
  let url = "";
  const channels = {
    first: {
      name: "smtp",
      send: async (mail: Mail) => {
        mails.push(mail);
        return { type: "sent" as const };
      },
    },
    linkTo: (linked: Parameters<typeof pageLinked>[0]) => url + pageLinked(linked),
  };
  await loadSample(world, async (at) => void (await enforce(at, at.clock(), channels)));
  const app = createApp(world, { secureCookies: false, anchors, press: () => ({ faces }) });
  const site = await serveSite(app.fetch, 0);
  url = site.origin;
  const directive = await world.directives.find(round);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("The sample has no round.");

  const seen = async (unit: string) => {
    const person = await world.people.find(v.parse(PersonId, `clerk.${unit}`));
    const obligation = await world.obligations.find(directive.id, `d1.${unit}` as Obligation["id"]);
    if (!person || !obligation) throw new Error(`Nobody reports for ${unit}.`);
    return { directive, roster, person, obligation, now: clock.now() };
  };
  const write = async (unit: string, said: (section: string, planned: Entries) => Entries) => {
    const context = await seen(unit);
    const { obligation } = context;
    const drafts = await world.drafts.of(directive.id, obligation.id);
    for (const section of askedOf(directive, roster, obligation)) {
      const draft = drafts.find((each) => each.section === section.id);
      const entries = said(section.id, draft?.entries ?? entriesFor(section, obligation, roster, 7));
      const after = obligation.latest?.revision ?? 0;
      await saveDraft(world, context, { section, entries, over: draft?.version ?? 0, after, done: true });
    }
  };

  return {
    ...{ url, world, directive, roster, mails },
    async sweep() {
      await enforce(world, clock.now(), channels);
    },
    async enter(browser, id, how) {
      const token = world.mint.token();
      await world.sessions.invite(token, v.parse(PersonId, id), addMilliseconds(clock.now(), 3_600_000));
      return await signIn(browser, `${url}/vao/${token}`, how);
    },
    async obligation(unit) {
      return (await seen(unit)).obligation;
    },
    async missing() {
      const all = await Promise.all(roster.units.map(async ({ id }) => ({ id, ...(await seen(id)) })));
      return all.filter(({ obligation }) => !obligation.latest).map(({ id }) => id);
    },
    async send(unit, lateReason) {
      await write(unit, (_, planned) => planned);
      const context = await seen(unit);
      const sent = await submit(world, context, {
        clientKey: world.mint.clientKey(),
        ...(lateReason ? { lateReason } : {}),
      });
      if (sent.type !== "filed") throw new Error(`${unit} could not send: ${JSON.stringify(sent)}`);
    },
    async change(unit, entry, to) {
      await write(unit, (_, planned) => (entry in planned ? { ...planned, [entry]: to } : planned));
    },
    close: () => site.stop(),
  };
}
