import type { World } from "../../functions/core/world.ts";

/**
 * The world in which the process ends at one call to the outside: before it was made, or after, its answer
 * unheard.
 */
export function endingAt(
  world: World,
  at: number,
  when: "before" | "after",
): { world: World; calls: () => number } {
  let calls = 0;
  const ended = new Error("the process ended here");
  const guarded = (port: object): object =>
    new Proxy(port, {
      get(target, name) {
        const held: unknown = Reflect.get(target, name);
        if (typeof held !== "function") return held;
        return async (...args: unknown[]) => {
          calls += 1;
          const mine = calls;
          // Whatever is called after the end does not happen either.
          if (mine > at || (mine === at && when === "before")) throw ended;
          const answer = await held.apply(target, args);
          if (mine === at) throw ended;
          return answer;
        };
      },
    });
  const ports = Object.entries(world).map(([name, port]) => [
    name,
    typeof port === "object" && name !== "mint" ? guarded(port) : port,
  ]);
  return { world: Object.fromEntries(ports) as World, calls: () => calls };
}
