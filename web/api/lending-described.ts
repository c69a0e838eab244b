import { json, onReport, operation, ref, report } from "./describe.ts";

/** Lending one section of a report, as programs read it. */
export const lendingPaths = {
  [`${report}/sections/{section}/delegations`]: {
    post: operation([...onReport, "section"], {
      summary:
        "Lends one section to a colleague without an account, until an end. The token of the link is told this once.",
      body: "DelegationBody",
      answers: { 201: { description: "Lent, with the link's token.", ...json(ref("Lent")) } },
    }),
  },
  [`${report}/delegations`]: {
    get: operation(onReport, {
      summary: "Which sections were lent, to whom, until when, and what each link opens now.",
      answers: { 200: { description: "The delegations.", ...json(ref("Delegations")) } },
    }),
  },
  [`${report}/delegations/{delegation}`]: {
    delete: operation([...onReport, "delegation"], {
      summary: "Takes a section back at once. What was saved stays in the draft.",
      answers: { 204: { description: "Taken back; again is answered alike." } },
    }),
  },
  "/api/delegate-sessions": {
    post: {
      ...operation([], {
        summary: "Opens a colleague's session with the token of a lent section's link.",
        body: "LinkBody",
        answers: {
          201: {
            description: "The delegation, its bearer token and when it runs out.",
            ...json(ref("DelegateSession")),
          },
        },
      }),
      security: [],
    },
  },
  "/api/delegations/{delegation}": {
    get: operation(["delegation"], {
      summary: "The lent section, for the colleague's session alone.",
      answers: {
        200: {
          description: "The section with its fields and what has been typed.",
          ...json(ref("LentSection")),
        },
      },
    }),
    put: operation(["delegation"], {
      summary: "Saves the words of the lent section over the version that was read.",
      body: "DraftBody",
      answers: {
        200: { description: "The new version, and what in it cannot be read yet.", ...json(ref("Saved")) },
      },
    }),
  },
};
