import type { Channel } from "./channel.ts";

const PATIENCE_MS = 10_000;

/**
 * The way round for those whom mail does not reach: an office's own gateway to SMS or Zalo. It gets the words
 * and the address they were meant for, and knows by itself whose telephone that is.
 */
export function webhook(settings: {
  readonly url: string;
  readonly token: string;
  readonly fetch: Fetch;
}): Channel {
  return {
    name: "webhook",
    async send({ to, name, subject, text, notices }) {
      const answer = await settings.fetch(settings.url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${settings.token}` },
        body: JSON.stringify({ to, name, subject, text, notices }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok) return { type: "sent" };
      const reason = `HTTP ${answer.status}`;
      return answer.status >= 500 || answer.status === 429
        ? { type: "unavailable", reason }
        : { type: "refused", reason };
    },
  };
}

export type Fetch = (
  url: string,
  request: {
    readonly method: "POST";
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly ok: boolean; readonly status: number }>;
