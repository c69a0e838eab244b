import type { World } from "../../functions/core/world.ts";
import type { Route } from "../route.ts";

export function apiRoutes(_world: World): readonly Route[] {
  return [];
}
