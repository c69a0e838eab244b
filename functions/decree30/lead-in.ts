/** Words that only lead into what follows, "…, trong đó có:", do not stay behind at the foot of a page. */
export const leadsIn = (text: string): boolean => text.trimEnd().endsWith(":");
