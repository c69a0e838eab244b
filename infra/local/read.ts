import { complain, type Reader } from "./read/answer.ts";
import { readDeadlineWords } from "./read/deadline.ts";
import { readDirectiveFile } from "./read/directive.ts";
import { readFormFile } from "./read/form.ts";
import { readReport } from "./read/report.ts";

/** What can be read without a web, each by a file of its own beside the others. */
const readers: Readonly<Record<string, Reader>> = {
  deadline: readDeadlineWords,
  directive: readDirectiveFile,
  report: readReport,
  form: readFormFile,
};

const [what = "", ...args] = process.argv.slice(2);
const reader = Object.hasOwn(readers, what) ? readers[what] : undefined;
process.exitCode = reader
  ? await reader(args)
  : complain(
      `Cách dùng: npm run read -- ${Object.keys(readers).join("|")} … (hoặc --schema để xem cấu trúc)`,
    );
