/** Why the words in a number's box are no number, with what was read; the sentences stand in web/words. */
export type Misread =
  | { readonly code: "not-whole"; readonly read: string; readonly whole: string; readonly decimals: string }
  | {
      readonly code: "many-decimals";
      readonly read: string;
      readonly decimals: number;
      readonly most: number;
    }
  | { readonly code: "many-digits"; readonly read: string; readonly most: number }
  | { readonly code: "foreign-digits"; readonly read: string }
  | { readonly code: "exponent"; readonly read: string }
  | { readonly code: "negative"; readonly read: string }
  | { readonly code: "dotted"; readonly read: string; readonly whole: string; readonly decimals: string }
  | { readonly code: "dotted-count"; readonly read: string }
  | { readonly code: "comma-groups"; readonly read: string; readonly write: string }
  | { readonly code: "leading-zeros"; readonly read: string; readonly write: string }
  | {
      readonly code: "two-ways";
      readonly read: string;
      readonly thousands: string;
      readonly decimal: string;
    }
  | { readonly code: "bounded"; readonly read: string }
  | { readonly code: "spaced"; readonly read: string; readonly write: string }
  | { readonly code: "percent-sign"; readonly read: string }
  | { readonly code: "with-letters"; readonly read: string }
  | { readonly code: "stray-marks"; readonly read: string }
  | { readonly code: "not-a-number"; readonly read: string };
