import { paths } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

/** One plain message with a way on: what the system says when it says no. */
export function MessagePage(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly onward?: { readonly href: string; readonly text: string } | undefined;
}) {
  const { href, text } = props.onward ?? { href: paths.home, text: props.frame.words.home };
  return (
    <Page frame={props.frame} title={props.title}>
      <h1>{props.title}</h1>
      <p class="lead">{props.text}</p>
      {!props.frame.apart && (
        <p>
          <a href={href}>{text}</a>
        </p>
      )}
    </Page>
  );
}
