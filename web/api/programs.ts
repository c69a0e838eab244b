import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { apiAssemblingRoutes } from "./assembling.ts";
import { apiCommentRoutes } from "./comments.ts";
import { apiConfirmingRoutes } from "./confirming.ts";
import { apiDeliveryRoutes } from "./deliveries.ts";
import { apiDeskRoutes } from "./desk.ts";
import { apiLendingRoutes } from "./lending.ts";
import { apiOfficeListRoutes } from "./office-lists.ts";
import { openApiOf } from "./openapi.ts";
import { apiReportRoutes } from "./reports.ts";
import type { ApiRoute } from "./route.ts";
import { apiSigningRoutes } from "./signing.ts";
import { apiWithdrawingRoutes } from "./withdrawing.ts";

interface Given {
  readonly anchors?: string;
  readonly press?: () => Press;
}

/** The whole door for programs, with the description of itself. */
export function programRoutes(world: World, { anchors, press }: Given): readonly ApiRoute[] {
  const description: ApiRoute = {
    method: "get",
    path: "/api/openapi.json",
    about: "anyone",
    answer: (c) => c.json(openApiOf(routes)),
    described: {
      summary: "This description.",
      answers: { 200: { description: "It.", schema: "object" } },
    },
  };
  const routes: readonly ApiRoute[] = [
    description,
    ...apiSigningRoutes(world, anchors, press),
    ...apiConfirmingRoutes(world),
    ...apiWithdrawingRoutes(world),
    ...apiLendingRoutes(world),
    ...apiReportRoutes(world, press),
    // Before the files of an edition, which take any last word of its address.
    ...apiDeliveryRoutes(world),
    ...apiAssemblingRoutes(world),
    ...apiDeskRoutes(world),
    ...apiCommentRoutes(world),
    ...apiOfficeListRoutes(world),
  ];
  return routes;
}
