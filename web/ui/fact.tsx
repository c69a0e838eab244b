import type { Child } from "hono/jsx";

/** One line of a list of facts: what it is, and what it comes to. */
export function Fact(props: { readonly name: string; readonly children: Child }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
