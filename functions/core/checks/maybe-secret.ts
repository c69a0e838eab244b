import { type Roster, speakerName } from "../people/roster.ts";
import type { MaterialGroup } from "../report/material.ts";
import { maybeSecret } from "../report/voice/set-aside.ts";
import type { RoundFinding } from "./round.ts";

/** So much of a sentence is quoted: enough to find it, and no more of what may be secret. */
const quoted = 40;

/** A question for each sentence that may be a secret of the state; until it is answered no page has it. */
export function secretsAsked(roster: Roster, material: readonly MaterialGroup[]): readonly RoundFinding[] {
  const held = material
    .flatMap(({ claims }) => claims)
    .filter(({ fate, text }) => fate.type === "waiting" && maybeSecret(text));
  return held.map(({ source, text }) => {
    const words = text.length > quoted ? `${text.slice(0, quoted).trimEnd()}…` : text;
    return {
      ...{ check: "secret", severity: "warn", field: source.field },
      text: `${speakerName(roster, source)}: câu “${words}” có thể thuộc danh mục bí mật nhà nước, nên chưa đưa vào báo cáo; đề nghị hỏi lại đơn vị trước khi dùng.`,
    };
  });
}
