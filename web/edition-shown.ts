import { hasRecordsClerk } from "../functions/core/people/person.ts";
import { speakersIn } from "../functions/core/round/comment.ts";
import type { Edition } from "../functions/core/round/edition.ts";
import type { World } from "../functions/core/world.ts";
import type { EditionShown } from "./pages/signing/shown.ts";
import { namesOf } from "./person-names.ts";
import type { OnRound } from "./route.ts";

/** Who acted on an edition, by name, and whether whoever asks numbers it. */
export async function peopleOn(
  world: World,
  { person, roster }: Pick<OnRound, "person" | "roster">,
  { directive, signed, released, recalled, course = [] }: Edition,
): Promise<Pick<EditionShown, "names" | "keepsRecords" | "comments" | "press">> {
  const words = [signed, released, recalled].flatMap((decided) => (decided ? [decided.by] : []));
  const steps = course.flatMap((step) => [
    step.by,
    ...(step.act === "put-up" ? [step.to] : []),
    ...(step.act === "numbered" ? [step.file.by] : []),
  ]);
  const comments = await world.comments.of(directive);
  const names = await namesOf(world, [...words, ...steps, ...comments.flatMap(speakersIn)]);
  const keepsRecords =
    person.role === "records-clerk" ||
    (person.role === "officer" && !hasRecordsClerk(await world.people.all(), roster.authority.id));
  return { names, keepsRecords, comments, press: world.mint.clientKey() };
}
