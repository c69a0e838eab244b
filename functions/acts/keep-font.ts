import type { FontFiles } from "../core/people/fonts.ts";
import type { World } from "../core/world.ts";
import { type FontTaken, takeFont } from "../pipeline/fonts.ts";
import type { RoundContext } from "./context.ts";

type FontKept =
  | { readonly type: "kept" }
  | { readonly type: "refused"; readonly fault: Extract<FontTaken, { ok: false }>["fault"] };

/** Takes one face of a font that the authority has a licence for, to set its documents in. */
export async function keepFont(
  world: World,
  context: Pick<RoundContext, "roster">,
  bytes: Uint8Array,
): Promise<FontKept> {
  const taken = await takeFont(world.files, bytes);
  if (!taken.ok) return { type: "refused", fault: taken.fault };
  await change(world, context, (fonts) => ({ ...fonts, [taken.face]: taken.file }));
  return { type: "kept" };
}

/** From now on the authority's documents are set in the house's own font again. */
export async function dropFonts(world: World, context: Pick<RoundContext, "roster">): Promise<void> {
  await change(world, context, () => undefined);
}

async function change(
  world: World,
  { roster }: Pick<RoundContext, "roster">,
  changed: (fonts: FontFiles | undefined) => FontFiles | undefined,
): Promise<void> {
  await world.rosters.amend(roster.id, ({ authority: { fonts: before, ...authority }, ...rest }) => {
    const fonts = changed(before);
    return { ...rest, authority: { ...authority, ...(fonts ? { fonts } : {}) } };
  });
}
