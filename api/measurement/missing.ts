/** Why there is no figure. A missing figure is said in words and never drawn as zero. */
export type MissingReason =
  | 'not_asked'
  | 'no_answers'
  | 'confidential'
  | 'not_due'
  | 'no_target'
  | 'not_comparable'
  | 'no_universe'
  | 'no_register'

/** The place of a figure that does not exist, with the reason. */
export type Missing = { missing: MissingReason }

/** Makes the typed absence of a figure. */
export const missing = (reason: MissingReason): Missing => ({ missing: reason })

/** Tells a missing figure from any other object. */
export function isMissing<Figure extends object>(figure: Figure | Missing): figure is Missing {
  return 'missing' in figure
}
