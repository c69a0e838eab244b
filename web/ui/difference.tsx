import { differenceOf, type Run } from "../../functions/core/report/difference.ts";

/** Two texts as one, with what is gone and what is new marked. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {differenceOf(before, after).map((run) => (
        <Words {...run} />
      ))}
    </>
  );
}

function Words({ type, words }: Run) {
  switch (type) {
    case "same":
      return <span>{words} </span>;
    case "gone":
      return <del>{words} </del>;
    case "new":
      return <ins>{words} </ins>;
  }
}
