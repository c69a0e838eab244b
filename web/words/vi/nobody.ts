/** In place of a name: whoever acted has no account any more. An id is never shown. */
export const viNobody = "người không còn tài khoản";
