import type { Directive } from "../functions/core/directives/directive.ts";
import type { Draft as DirectiveDraft } from "../functions/core/directives/draft.ts";
import type { Linked } from "../functions/core/notice/notice.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { remembering } from "./own-path.ts";

/**
 * Every address, as the router matches it. Addresses hold readable ids and never a person's name or words.
 */
export const paths = {
  home: "/",
  askLink: "/vao",
  signIn: "/vao/:token",
  signOut: "/ra",
  lent: "/soan/:token",
  writing: "/phan/:delegation",
  stopWriting: "/phan/:delegation/thoi",
  language: "/ngon-ngu",
  proofs: "/tra-cuu",
  proof: "/tra-cuu/:code",
  received: "/nhan/:token",
  receivedFile: "/nhan/:token/bao-cao.pdf",
  duties: "/nhiem-vu",
  duty: "/nhiem-vu/:duty",
  dutyFile: "/nhiem-vu/:duty/van-ban",
  signers: "/co-quan/nguoi-ky",
  signer: "/co-quan/nguoi-ky/:entry",
  correspondents: "/co-quan/noi-nhan",
  correspondent: "/co-quan/noi-nhan/:entry",
  board: "/dot/:directive",
  letter: "/dot/:directive/van-ban/:file",
  series: "/dot/:directive/cham-dut-dinh-ky",
  calendar: "/lich",
  fonts: "/dot/:directive/phong-chu",
  reportStyle: "/dot/:directive/cach-viet",
  amendment: "/dot/:directive/sua-doi",
  recalling: "/dot/:directive/thu-hoi",
  drafts: "/van-ban",
  intake: "/tu-van-ban",
  drafted: "/van-ban/:draft",
  draftDocument: "/van-ban/:draft/van-ban",
  draftPeriod: "/van-ban/:draft/ky",
  draftGroups: "/van-ban/:draft/kinh-gui",
  draftGroup: "/van-ban/:draft/kinh-gui/:group",
  draftDemand: "/van-ban/:draft/viec/:demand",
  draftOutline: "/van-ban/:draft/de-cuong",
  draftNode: "/van-ban/:draft/de-cuong/:node",
  draftPrompt: "/van-ban/:draft/noi-dung/:prompt",
  draftTables: "/van-ban/:draft/noi-dung/:prompt/bieu",
  draftTable: "/van-ban/:draft/noi-dung/:prompt/bieu/:place",
  draftReport: "/van-ban/:draft/bao-cao",
  draftSettings: "/van-ban/:draft/cach-thuc",
  draftPreview: "/van-ban/:draft/xem-truoc",
  draftLetter: "/van-ban/:draft/ban-in/:file",
  draftDiscard: "/van-ban/:draft/bo",
  draftDeadline: "/van-ban/:draft/doc-thoi-han",
  result: "/dot/:directive/ket-qua",
  outbox: "/dot/:directive/thu",
  chasing: "/dot/:directive/don-doc",
  ledgers: "/dot/:directive/don-doc/so",
  printedLedger: "/dot/:directive/don-doc/so/tai-ve",
  draft: "/dot/:directive/don-doc/:demand/:file",
  reportHead: "/dot/:directive/the-thuc",
  desk: "/dot/:directive/soan",
  deskDoubts: "/dot/:directive/soan/can-xem",
  comparison: "/dot/:directive/soan/so-sanh",
  deskSection: "/dot/:directive/soan/:section",
  editions: "/dot/:directive/ban",
  edition: "/dot/:directive/ban/:number/:file",
  printedPages: "/dot/:directive/ban/:number/trang",
  pageImage: "/dot/:directive/ban/:number/trang/:page",
  signing: "/dot/:directive/ky/:number",
  putUp: "/dot/:directive/ky/:number/trinh",
  takeBackEdition: "/dot/:directive/ky/:number/rut",
  sendBack: "/dot/:directive/ky/:number/tra-lai",
  comment: "/dot/:directive/ky/:number/y-kien",
  answerComment: "/dot/:directive/ky/:number/y-kien/:comment",
  closeComment: "/dot/:directive/ky/:number/y-kien/:comment/xong",
  signOff: "/dot/:directive/ky/:number/da-ky",
  issue: "/dot/:directive/ky/:number/ban-hanh",
  release: "/dot/:directive/ky/:number/da-xem",
  recall: "/dot/:directive/ky/:number/thu-hoi",
  records: "/dot/:directive/ky/:number/ho-so",
  archive: "/dot/:directive/ky/:number/ho-so-luu-tru",
  deliveries: "/dot/:directive/ky/:number/gui",
  deliverAgain: "/dot/:directive/ky/:number/gui/:delivery",
  assemble: "/dot/:directive/tong-hop",
  job: "/dot/:directive/tong-hop/:number",
  report: "/dot/:directive/bc/:obligation",
  section: "/dot/:directive/bc/:obligation/muc/:section",
  lend: "/dot/:directive/bc/:obligation/muc/:section/nho",
  takeBack: "/dot/:directive/bc/:obligation/nho/:delegation/thu-lai",
  workbook: "/dot/:directive/bc/:obligation/bieu-mau",
  template: "/dot/:directive/bc/:obligation/bieu-mau/tai-ve",
  takeWorkbook: "/dot/:directive/bc/:obligation/bieu-mau/dua-vao",
  undoWorkbook: "/dot/:directive/bc/:obligation/bieu-mau/hoan-tac",
  ownReport: "/dot/:directive/bc/:obligation/bao-cao-san-co",
  takeOwnReport: "/dot/:directive/bc/:obligation/bao-cao-san-co/dua-vao",
  undoOwnReport: "/dot/:directive/bc/:obligation/bao-cao-san-co/hoan-tac",
  upward: "/dot/:directive/bc/:obligation/lay-bao-cao",
  files: "/dot/:directive/bc/:obligation/tep",
  file: "/dot/:directive/bc/:obligation/tep/:file",
  dropFile: "/dot/:directive/bc/:obligation/tep/:file/go",
  scanFile: "/dot/:directive/bc/:obligation/tep/:file/quet",
  uploads: "/dot/:directive/bc/:obligation/tep/phan",
  upload: "/dot/:directive/bc/:obligation/tep/phan/:file",
  addresses: "/dot/:directive/bc/:obligation/tep/phan/:file/dia-chi",
  part: "/dot/:directive/bc/:obligation/tep/phan/:file/:part",
  check: "/dot/:directive/bc/:obligation/kiem-tra",
  convert: "/dot/:directive/bc/:obligation/kiem-tra/chuyen",
  submit: "/dot/:directive/bc/:obligation/gui",
  receipt: "/dot/:directive/bc/:obligation/bien-nhan",
  revision: "/dot/:directive/bc/:obligation/ban-gui/:revision",
  withdrawal: "/dot/:directive/bc/:obligation/rut",
  sentFile: "/dot/:directive/bc/:obligation/ban-gui/:revision/:file",
  propose: "/dot/:directive/bc/:obligation/trinh",
  confirm: "/dot/:directive/bc/:obligation/xac-nhan",
  handBack: "/dot/:directive/bc/:obligation/xac-nhan/tra-lai",
  onPaper: "/dot/:directive/bc/:obligation/ban-giay",
  print: "/dot/:directive/bc/:obligation/in",
  carry: "/dot/:directive/bc/:obligation/ban-nhap",
  ledger: "/dot/:directive/bc/:obligation/so",
  review: "/dot/:directive/bc/:obligation/xet",
  accept: "/dot/:directive/bc/:obligation/xet/tiep-nhan",
  return: "/dot/:directive/bc/:obligation/xet/tra-lai",
  extend: "/dot/:directive/bc/:obligation/xet/gia-han",
  revoke: "/dot/:directive/bc/:obligation/xet/thu-hoi",
  waive: "/dot/:directive/bc/:obligation/xet/mien",
} as const;

type Named = Readonly<Record<string, string | number | undefined>>;

/** Fills an address in: `to(paths.section, { ...about(obligation), section: "s1" })`. */
export function to(path: string, named: Named = {}): string {
  return path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(String(named[name] ?? "")));
}

export const about = (obligation: Obligation) => ({
  directive: obligation.directive,
  obligation: obligation.id,
});

/** A file made of one sent revision. */
export const sentFile = (obligation: Obligation, revision: number, file: "bien-nhan.pdf" | "noi-dung.json") =>
  to(paths.sentFile, { ...about(obligation), revision, file });

/** Stands in an address for a table that its prompt has not yet. */
export const NEW_TABLE = "moi";
/** And for a signer whom the list has not yet. */
export const NEW_SIGNER = "moi";

export const ofDraft = (draft: Pick<DirectiveDraft, "id">) => ({ draft: draft.id });

export const ofRound = (directive: Directive) => ({ directive: directive.id });

/** The page that a link in a letter opens: one that its reader may see, by the access table. */
/** What is said of an edition, on the page that has it whole. */
export const commentsOf = (edition: { readonly directive: string; readonly number: number }) =>
  `${to(paths.signing, edition)}?xem=day-du#comments`;

export function pageLinked(linked: Linked): string {
  const { directive, duty, obligation, edition, audience, delegate, delivered, invitation, wanted } = linked;
  if (invitation) return remembering(to(paths.signIn, { token: invitation }), wanted);
  if (delegate) return to(paths.lent, { token: delegate });
  if (delivered) return to(paths.received, { token: delivered });
  if (duty) return to(paths.duty, { duty });
  if (edition) return to(paths.signing, { directive, number: edition });
  switch (audience) {
    case "leader":
      return to(paths.chasing, { directive });
    case "officer":
      return obligation ? to(paths.review, { directive, obligation }) : to(paths.chasing, { directive });
    // A member's report is not the lead's to see before it has come in; its own page lists its members.
    case "bloc-lead":
      return paths.home;
    case "clerk":
    case "head":
    case undefined:
      return obligation ? to(paths.report, { directive, obligation }) : paths.home;
  }
}
