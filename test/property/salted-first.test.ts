import { expect, test } from "vitest";
import { assembleSalted } from "../support/salted-rounds.ts";

test("salted rounds, the first half: nothing given vanishes and nothing is found broken that is not", async () => {
  await expect(assembleSalted(1)).resolves.toBeUndefined();
}, 900_000);
