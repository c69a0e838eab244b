import { mergeReports } from "../../../functions/pipeline/merge.ts";
import { country, reportText } from "./reports.ts";

/**
 * A process of its own: reads so many reports one after another, merges them and says the most memory it ever
 * took.
 */
const { directive, roster, obligations } = country(Number(process.argv[2]));
const contributions = obligations.map((obligation, index) => {
  const { revision, values } = JSON.parse(reportText(obligation, index));
  return { obligation, revision, values };
});
const { counted } = mergeReports(directive, roster, contributions);
if (counted.length !== obligations.length) throw new Error("a report was lost");
// maxRSS is in kilobytes, and in it is everything: Node itself, the reports, the aggregate.
console.log(process.resourceUsage().maxRSS / 1024);
