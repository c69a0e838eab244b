import { files } from "./bucket.ts";
import { fonts } from "./fonts.ts";
import {
  askAssembly,
  clearParts,
  countRounds,
  deleteRounds,
  findParts,
  readDue,
  readFiles,
  readRounds,
  writeFiles,
  writeRounds,
} from "./permissions.ts";
import { assembly } from "./queue.ts";
import { site } from "./site.ts";
import { signingAnchors } from "./stage.ts";
import { anchorsFile, surroundings } from "./surroundings.ts";
import { rounds } from "./table.ts";

/** Every page and every API call. Holds under the gateway's own 30 seconds. */
export const web = new sst.aws.Function("Web", {
  handler: "functions/web.handler",
  memory: "1024 MB",
  timeout: "29 seconds",
  link: [rounds, files, assembly],
  permissions: [
    readRounds,
    readDue,
    // One statement, for IAM judges a transaction as a whole. An officer issues directives and enters the
    // holidays their deadlines reckon with.
    writeRounds(
      ...["OBLIGATION#*", "BOARD#*", "OUTBOX#*", "ROUND#*", "LINK#*", "SESSION#*", "DELEGATE#*"],
      ...["DIRECTIVES", "PRESS#*", "ROSTER#*", "OFFICE#*", "DELIVERIES#*"],
    ),
    // How often somebody tried to come in.
    countRounds("TALLY#*"),
    deleteRounds("OBLIGATION#*", "SESSION#*", "DELEGATE#*"),
    readFiles,
    writeFiles("archives", "duties", "files", "fonts", "signed", "uploads"),
    findParts,
    clearParts,
    askAssembly,
  ],
  // Drafts are set while their reader waits. Lambda holds an environment to four kilobytes, which two
  // certificates fill: they travel as a file.
  copyFiles: [...fonts, ...(signingAnchors ? [{ from: signingAnchors, to: anchorsFile }] : [])],
  environment: surroundings({ origin: site.url, mail: "none", scanner: "told", anchors: "told" }),
});

site.route("$default", web.arn);
