import { ConfirmationAnswer, ProposalAnswer } from "./answers/confirmation.ts";
import {
  DelegateSessionAnswer,
  DelegationsAnswer,
  LentAnswer,
  LentSectionAnswer,
  SessionAnswer,
} from "./answers/delegation.ts";
import { EditionAnswer, EditionsAnswer } from "./answers/edition.ts";
import { JobAnswer } from "./answers/job.ts";
import { BoardAnswer, ObligationsAnswer } from "./answers/obligation.ts";
import { ReceiptAnswer, WithdrawalAnswer } from "./answers/receipt.ts";
import { FormAnswer, SavedAnswer } from "./answers/section.ts";
import {
  ConfirmationBody,
  DelegationBody,
  DraftBody,
  HandBackBody,
  JobBody,
  LinkBody,
  ProposalBody,
  ReleaseBody,
  SessionBody,
  SubmissionBody,
  WithdrawalBody,
} from "./bodies.ts";
import { json, object, onReport, operation, ref, report, round, schemaOf } from "./describe.ts";
import { lendingPaths } from "./lending-described.ts";

/** What the API offers, as programs read it. A test holds it against the routes. */
export const openApi = {
  openapi: "3.1.0",
  info: {
    title: "Báo cáo thi đua, khen thưởng",
    version: "1",
    description:
      "The same acts as the pages, under the same rules. Exchange a sign-in link's token for a session, then send it as a bearer token. Instants are UTC in ISO 8601; a report is on time iff it was received before `dueBefore`.",
  },
  security: [{ session: [] }],
  paths: {
    "/api/openapi.json": {
      get: {
        ...operation([], {
          summary: "This description.",
          answers: { 200: { description: "It.", ...object } },
        }),
        security: [],
      },
    },
    "/api/sessions": {
      post: {
        ...operation([], {
          summary: "Opens a session with a sign-in link's token.",
          body: "SessionBody",
          answers: {
            201: { description: "The bearer token and when it runs out.", ...json(ref("Session")) },
          },
        }),
        security: [],
      },
    },
    "/api/obligations": {
      get: operation([], {
        summary: "What the person's unit owes, in every round.",
        answers: { 200: { description: "The obligations.", ...json(ref("Obligations")) } },
      }),
    },
    [report]: {
      get: operation(onReport, {
        summary: "The form: sections, fields with their shapes, and what has been typed so far.",
        answers: { 200: { description: "The form.", ...json(ref("Form")) } },
      }),
    },
    [`${report}/sections/{section}`]: {
      put: operation([...onReport, "section"], {
        summary: "Saves the words of one section over the version that was read.",
        body: "DraftBody",
        answers: {
          200: { description: "The new version, and what in it cannot be read yet.", ...json(ref("Saved")) },
        },
      }),
    },
    ...lendingPaths,
    [`${report}/submissions`]: {
      post: operation(onReport, {
        summary: "Sends the report. The same client key sent again gives the same receipt.",
        body: "SubmissionBody",
        answers: { 201: { description: "Received and durable.", ...json(ref("Receipt")) } },
      }),
    },
    [`${report}/proposals`]: {
      post: operation(onReport, {
        summary: "Puts the draft before the head of the unit, where he confirms it. It is not sent by this.",
        body: "ProposalBody",
        answers: {
          201: { description: "Put forward; `shown` is the SHA-256 of what was.", ...json(ref("Proposal")) },
        },
      }),
    },
    [`${report}/confirmation`]: {
      get: operation(onReport, {
        summary: "What lies before the head of the unit, with the SHA-256 of it.",
        answers: { 200: { description: "The words and files.", ...json(ref("Confirmation")) } },
      }),
      post: operation(onReport, {
        summary:
          "Confirms and sends exactly what was shown. Only this is the sending, and the deadline counts here.",
        body: "ConfirmationBody",
        answers: { 201: { description: "Received and durable.", ...json(ref("Receipt")) } },
      }),
    },
    [`${report}/hand-backs`]: {
      post: operation(onReport, {
        summary: "Gives the draft back to whoever put it forward, with a note.",
        body: "HandBackBody",
        answers: { 204: { description: "Given back." } },
      }),
    },
    [`${report}/withdrawals`]: {
      post: operation(onReport, {
        summary:
          "Withdraws the report in hand before anyone began to review it. It is owed again, by the same deadline; what was sent stays on record.",
        body: "WithdrawalBody",
        answers: {
          201: {
            description: "Withdrawn; the same request again is answered alike.",
            ...json(ref("Withdrawal")),
          },
        },
      }),
    },
    [`${report}/submissions/{revision}`]: {
      get: operation([...onReport, "revision"], {
        summary:
          "What was sent, in the very bytes whose SHA-256 is the receipt's `hash`; attachments by their own SHA-256.",
        answers: { 200: { description: "The revision.", ...object } },
      }),
    },
    [`${report}/submissions/{revision}/receipt`]: {
      get: operation([...onReport, "revision"], {
        summary:
          "The receipt as an official slip, with the whole of what was sent. Asked again, the same bytes.",
        answers: { 200: { description: "A PDF.", content: { "application/pdf": {} } } },
      }),
    },
    [`${round}/board`]: {
      get: operation(["directive"], {
        summary: "Every obligation of the round with its standing, by bloc.",
        answers: { 200: { description: "The board.", ...json(ref("Board")) } },
      }),
    },
    [`${round}/jobs`]: {
      post: operation(["directive"], {
        summary:
          "Asks for the next edition of the official report; the same client key again, for the same one.",
        body: "JobBody",
        answers: { 202: { description: "The job, waiting its turn.", ...json(ref("Job")) } },
      }),
    },
    [`${round}/jobs/{number}`]: {
      get: operation(["directive", "number"], {
        summary: "Where a job stands.",
        answers: { 200: { description: "The job.", ...json(ref("Job")) } },
      }),
      post: operation(["directive", "number"], {
        summary:
          "Takes a job up again that failed, or that has not moved for a quarter of an hour: from the round it froze, else as things stand now.",
        answers: { 202: { description: "The job; one that runs or is done as it is.", ...json(ref("Job")) } },
      }),
    },
    [`${round}/editions/{number}/release`]: {
      post: operation(["directive", "number"], {
        summary:
          "An officer has seen what holds the edition back (placeholders, text in an old encoding) and lets it be signed.",
        body: "ReleaseBody",
        answers: {
          201: { description: "Released, once; who, when and why stay with it.", ...json(ref("Edition")) },
        },
      }),
    },
    [`${round}/editions/{number}/signed`]: {
      post: {
        ...operation(["directive", "number"], {
          summary:
            "Takes the signed PDF back. Held byte for byte against what went out to be signed; taken once, it is the issued report.",
          answers: {
            201: {
              description: "Issued; the same file sent again is answered alike.",
              ...json(ref("Edition")),
            },
          },
        }),
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file"],
                properties: { file: { type: "string", contentMediaType: "application/pdf" } },
              },
            },
          },
        },
      },
    },
    [`${round}/editions/{number}/record`]: {
      get: operation(["directive", "number"], {
        summary:
          "The issued report for a records system: the fields of Decree 30/2020, Annex VI; `leftToOffice` names those not known.",
        answers: { 200: { description: "The record.", ...object } },
      }),
    },
    [`${round}/editions`]: {
      get: operation(["directive"], {
        summary: "The editions made so far.",
        answers: { 200: { description: "The editions.", ...json(ref("Editions")) } },
      }),
    },
    [`${round}/editions/{number}/{file}`]: {
      get: operation(["directive", "number", "file"], {
        summary:
          "Downloads an edition: `pdf`, `docx`, `json` (the aggregate with its provenance), `da-ky` (as signed) or `kem-tai-lieu` (with the units' documents). A large one is a redirect to where it lies.",
        answers: { 200: { description: "The file." } },
      }),
    },
  },
  components: {
    securitySchemes: { session: { type: "http", scheme: "bearer" } },
    schemas: {
      SessionBody: schemaOf(SessionBody),
      DraftBody: schemaOf(DraftBody),
      DelegationBody: schemaOf(DelegationBody),
      JobBody: schemaOf(JobBody),
      LinkBody: schemaOf(LinkBody),
      SubmissionBody: schemaOf(SubmissionBody),
      ProposalBody: schemaOf(ProposalBody),
      ConfirmationBody: schemaOf(ConfirmationBody),
      ReleaseBody: schemaOf(ReleaseBody),
      HandBackBody: schemaOf(HandBackBody),
      WithdrawalBody: schemaOf(WithdrawalBody),
      Board: schemaOf(BoardAnswer),
      Confirmation: schemaOf(ConfirmationAnswer),
      DelegateSession: schemaOf(DelegateSessionAnswer),
      Delegations: schemaOf(DelegationsAnswer),
      Edition: schemaOf(EditionAnswer),
      Editions: schemaOf(EditionsAnswer),
      Form: schemaOf(FormAnswer),
      Job: schemaOf(JobAnswer),
      Lent: schemaOf(LentAnswer),
      LentSection: schemaOf(LentSectionAnswer),
      Obligations: schemaOf(ObligationsAnswer),
      Proposal: schemaOf(ProposalAnswer),
      Receipt: schemaOf(ReceiptAnswer),
      Saved: schemaOf(SavedAnswer),
      Session: schemaOf(SessionAnswer),
      Withdrawal: schemaOf(WithdrawalAnswer),
      Error: {
        type: "object",
        properties: {
          error: {
            type: "object",
            properties: {
              title: { type: "string" },
              text: { type: "string" },
              refusal: { type: "object" },
              problems: { type: "array", items: { type: "object" } },
            },
            required: ["title", "text"],
          },
        },
        required: ["error"],
      },
    },
  },
};
