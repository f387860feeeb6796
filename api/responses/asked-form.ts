import type { Db } from '../database/connect.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { withoutOpenQuestions } from '../instruments/open-text.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { Respondent } from './admission.ts'

/**
 * What a person is asked. Of a closed round, where comments have gone apart from the answers already, nothing in their own
 * words: it would stand alone, and they would write it in vain.
 */
export async function askedForm(
  db: Db,
  { instrument, version, form, closedOn, mode }: Respondent['invitation'],
): Promise<CompiledInstrument> {
  const whole = await compiledForm(db, instrument, version, form)
  return closedOn && mode !== 'named' ? withoutOpenQuestions(whole) : whole
}
