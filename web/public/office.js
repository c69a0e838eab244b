import { readDeadlines } from "./reading.js";

// What only the pages of the authority's own people do; they work without it too.
readDeadlines();
