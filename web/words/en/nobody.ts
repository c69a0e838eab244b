export const enNobody = "somebody who has no account any more";
