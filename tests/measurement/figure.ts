import { isMissing, type Missing, type Prediction } from '../../api/measurement/prediction.ts'

/** The figure, or a failed test. */
export function figure(given: Prediction | Missing): Prediction {
  if (isMissing(given)) throw new Error(`no figure: ${given.missing}`)
  return given
}
