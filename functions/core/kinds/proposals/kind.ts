import { lines } from "../lines.ts";

/** What the unit asks of the authority. */
export const proposals = lines("proposals", {
  columns: [
    { id: "proposal", label: "Đề xuất, kiến nghị", needed: { code: "needs-proposal" } },
    { id: "addressee", label: "Kiến nghị với cơ quan nào" },
  ],
  goesUp: true,
});
