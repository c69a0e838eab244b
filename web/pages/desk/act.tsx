import type { Child } from "hono/jsx";

/** A button of a desk's form: what it does is its value. */
export function Act(props: {
  readonly value: string;
  readonly primary?: boolean;
  readonly label?: string;
  readonly children: Child;
}) {
  const { value, primary, label, children } = props;
  const named = label ? { "aria-label": label, title: label } : {};
  return (
    <button type="submit" name="act" value={value} class={primary ? "primary" : "quiet"} {...named}>
      {children}
    </button>
  );
}
