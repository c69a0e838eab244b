import type { DeskProps, Tried } from "./props.ts";

/** Why an act was not done, with what another officer made of it meanwhile. */
export function NotMade({ kept, frame }: Pick<DeskProps, "frame"> & { readonly kept: Tried }) {
  const { words } = frame;
  return (
    <div class="problems" role="alert" tabindex={-1}>
      <p>{kept.problem}</p>
      {kept.theirs !== undefined && (
        <p class="serif">
          {words.desk.edit.theirs}: {words.quote(kept.theirs)}
        </p>
      )}
    </div>
  );
}
