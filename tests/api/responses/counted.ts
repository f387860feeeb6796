import { itemValues } from '../../../api/instruments/items.ts'
import type { Answers } from '../../../api/instruments/answers.ts'
import type { CompiledInstrument } from '../../../api/instruments/compiled.ts'
import type { Sandbox } from '../../support/sandbox.ts'
import type { OpenWave } from '../../support/waves.ts'
import { tallied } from './tallied.ts'

/** How many responses a wave has, and its tallies beside what a recount of the responses gives, as sorted lines. */
export async function counted(
  { db, services }: Pick<Sandbox, 'db' | 'services'>,
  form: CompiledInstrument,
  wave: OpenWave,
) {
  const tallies = await tallied(db, wave.id)
  const responses = await db
    .selectFrom('response')
    .select(['pseudonym', 'answers'])
    .where('wave_id', '=', wave.id)
    .execute()
  const invited = await db
    .selectFrom('invitation')
    .select(['person_id', 'cell_id'])
    .where('wave_id', '=', wave.id)
    .execute()
  const cellOf = new Map(
    invited.map((row) => [services.keys.pseudonym(row.person_id), row.cell_id]),
  )
  const recount = new Map<string, number>()
  for (const { answers, pseudonym } of responses)
    for (const { item, value } of itemValues(form, answers as Answers)) {
      const key = `${cellOf.get(pseudonym.toString('hex'))} ${item} ${value}`
      recount.set(key, (recount.get(key) ?? 0) + 1)
    }
  return {
    responses: responses.length,
    tallies: tallies.map(({ cell, item, value, n }) => `${cell} ${item} ${value} ${n}`).toSorted(),
    recount: [...recount].map(([key, n]) => `${key} ${n}`).toSorted(),
  }
}
