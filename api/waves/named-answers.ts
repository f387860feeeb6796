import { plainDate } from '../clock.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { listNamedResponses } from './frame-queries.ts'
import { listCoChaired, listInvitedFrom } from './respondent-queries.ts'

type Wave = {
  id: string
  mode: string
  openedAt: Date
  closesOn: string
  closedOn: string | null
}

/**
 * Who answered a named wave and what, each with their jurisdiction and the groups they co-chaired while it was open.
 * @throws Problem wave.not_named
 */
export async function namedAnswers({ db, config }: Services, wave: Wave) {
  if (wave.mode !== 'named') throw problem('wave.not_named')
  const days = {
    from: plainDate(wave.openedAt, config.timeZone),
    to: wave.closedOn ?? wave.closesOn,
  }
  const from = await listInvitedFrom(db, wave.id)
  const jurisdictions = new Map(from.map((one) => [one.personId, one.jurisdiction]))
  const seats = await listCoChaired(db, wave.id, days)
  return (await listNamedResponses(db, wave.id)).map((response) => ({
    ...response,
    jurisdiction: jurisdictions.get(response.personId) ?? null,
    groups: seats
      .filter(({ personId }) => personId === response.personId)
      .map(({ code, name }) => ({ code, name })),
  }))
}
