/** The place on the desk a comment was written at, so that its form leads back to the very paragraph. */
export interface CameFrom {
  readonly section: string;
  /** Of the paragraph; what is said of paragraphs that are gone stands together. */
  readonly mark: string;
  /** Which page of the section's paragraphs. */
  readonly sheet: number;
}

export const GONE = "khong-con";

export function CommentCameFrom({ section, mark, sheet }: Partial<CameFrom>) {
  if (section === undefined) return <></>;
  return (
    <>
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="sheet" value={sheet} />
    </>
  );
}
