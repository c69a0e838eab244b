/** Said by kinds whose answers are words: there is nothing to add up. */
export const noFigures = { figures: () => [], doubts: () => [], measured: () => [] };

/** Said by kinds that take no free text. */
export const noProse = { prose: () => [], texts: () => [] };
