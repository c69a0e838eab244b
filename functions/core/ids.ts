import * as v from "valibot";

/**
 * Ids are readable slugs: they stand in paths, keys and logs, so they hold no personal data and need no
 * escaping.
 */
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,79}$/));

export const AuthorityId = v.pipe(slug, v.brand("AuthorityId"));
export type AuthorityId = v.InferOutput<typeof AuthorityId>;

export const UnitId = v.pipe(slug, v.brand("UnitId"));
export type UnitId = v.InferOutput<typeof UnitId>;

export const BlocId = v.pipe(slug, v.brand("BlocId"));
export type BlocId = v.InferOutput<typeof BlocId>;

export const DirectiveId = v.pipe(slug, v.brand("DirectiveId"));
export type DirectiveId = v.InferOutput<typeof DirectiveId>;

/** Of a directive that is still being written. */
export const DraftId = v.pipe(slug, v.brand("DraftId"));
export type DraftId = v.InferOutput<typeof DraftId>;

/** Of what a superior demands of the authority itself. */
export const DutyId = v.pipe(slug, v.brand("DutyId"));
export type DutyId = v.InferOutput<typeof DutyId>;

/** `<demand>.<unit or bloc>`: unique within its directive, the same on every recomputation. */
export const ObligationId = v.pipe(slug, v.brand("ObligationId"));
export type ObligationId = v.InferOutput<typeof ObligationId>;

/** Minted by the form when it is first shown, so that the same form posted twice files once. */
export const ClientKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/), v.brand("ClientKey"));
export type ClientKey = v.InferOutput<typeof ClientKey>;

export const FileId = v.pipe(v.string(), v.regex(/^fil_[0-9a-z]{26}$/), v.brand("FileId"));
export type FileId = v.InferOutput<typeof FileId>;

export const PersonId = v.pipe(slug, v.brand("PersonId"));
export type PersonId = v.InferOutput<typeof PersonId>;

/** A slug, so that it can stand for the author of a draft as a person's id does. */
export const DelegationId = v.pipe(v.string(), v.regex(/^del-[0-9a-z]{20}$/), v.brand("DelegationId"));
export type DelegationId = v.InferOutput<typeof DelegationId>;

/** Letters read off paper and said over the telephone: no 0, 1, I, O, Q or Z. */
export const spokenLetters = "23456789ABCDEFGHJKLMNPRSTUVWXY";

/** Eight of them: "XH7K-4MPW". */
export const Reference = v.pipe(
  v.string(),
  v.regex(/^[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}$/),
  v.brand("Reference"),
);
export type Reference = v.InferOutput<typeof Reference>;

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand("Sha256"));
export type Sha256 = v.InferOutput<typeof Sha256>;
