import { lines } from "../lines.ts";

/**
 * What a dossier holds: the collectives and individuals proposed for an award. It is handed in, not summed.
 */
export const dossiers = lines("dossiers", {
  columns: [
    { id: "title", label: "Danh hiệu, hình thức đề nghị", needed: { code: "needs-dossier-title" } },
    { id: "collectives", label: "Số tập thể" },
    { id: "individuals", label: "Số cá nhân" },
    { id: "documents", label: "Tài liệu kèm theo" },
  ],
  goesUp: false,
});
