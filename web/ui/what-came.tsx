/** Over a form that was sent: that it is kept, or that somebody else wrote first. */
export function WhatCame(props: {
  readonly said: "kept" | "overtaken" | undefined;
  readonly kept: string;
  readonly overtaken: string;
}) {
  switch (props.said) {
    case "kept":
      return (
        <p class="note" role="status">
          {props.kept}
        </p>
      );
    case "overtaken":
      return (
        <div class="problems" role="alert">
          <p>{props.overtaken}</p>
        </div>
      );
    case undefined:
      return <></>;
  }
}
