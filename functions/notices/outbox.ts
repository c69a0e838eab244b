import type { Channel } from "./channel.ts";

/** The channel of a machine without mail: the notice stays in the outbox, where a browser can read it. */
export const outbox: Channel = {
  name: "outbox",
  send: async () => ({ type: "sent" }),
};
