import { beforeEach, describe, expect, test } from 'vitest'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { tellMissingBallots } from '../../../api/waves/tell-missing.ts'
import {
  answer,
  type Ballot,
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

let members: string[]
let wave: string
let unsent: Ballot
/** Four answer; the third’s and fourth’s answers never arrive. The round closes on 30 June, a Tuesday. */
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  wave = await launchAnonymous(arpent)
  for (const index of [0, 1]) await answer(arpent, secretOf(index), pulseAnswers)
  for (const index of [2, 3]) {
    unsent = await makeBallot(arpent, secretOf(index))
    await take(arpent, secretOf(index), unsent)
  }
})

const secretOf = (index: number) => mailedSecret(arpent, members[index] ?? '')

/** Who gets the letter at that moment, in Toronto. */
async function toldAt(moment: string): Promise<string[]> {
  arpent.setTime(moment)
  const before = arpent.sent.length
  await tellMissingBallots(arpent.services)
  await dispatchQueued(arpent.services)
  return arpent.sent.slice(before).map(({ to }) => to)
}

const morning = '2026-06-28T09:00:00-04:00'

describe('ballots taken whose answers did not come', () => {
  test('are told to all who took one, once, two days before the last day at nine', async () => {
    expect(await toldAt('2026-06-28T08:59:00-04:00')).toEqual([])
    expect((await toldAt(morning)).toSorted()).toEqual(members.slice(0, 4))
    expect(await toldAt('2026-06-29T09:00:00-04:00')).toEqual([])
    expect(arpent.sent.findLast(({ to }) => to === members[2])).toMatchObject({
      subject: 'June pulse: please check that your answers arrived',
      text: expect.stringMatching(/not received: 2.*before 30 June 2026.*\/answer#/s),
    })
  })

  test('and the letter’s new link sends the answers that wait, with the ballot taken before', async () => {
    await toldAt(morning)
    const again = await take(arpent, secretOf(3), unsent)
    const body = response(unsent, await unsent.finish(again.body.signature), pulseAnswers)
    expect((await arpent.nobody().post('/api/ballots', body)).status).toBe(200)
    const { body: told } = await (
      await arpent.as(cast.ariane)
    ).get(`/api/waves/${wave}/participation`)
    expect(told.ballots).toEqual({ taken: 4, received: 3 })
  })

  test('are told to nobody while none is missing, nor once the round is over', async () => {
    await arpent.undoing(async () => {
      for (const index of [2, 3])
        await arpent.db
          .deleteFrom('ballot')
          .where('invitation_id', '=', await idOf(index))
          .execute()
      expect(await toldAt(morning)).toEqual([])
    })
    expect(await toldAt('2026-07-01T00:30:00-04:00')).toEqual([])
    arpent.setTime(morning)
    await tellMissingBallots(arpent.services)
    arpent.setTime('2026-07-01T00:30:00-04:00')
    expect(await dispatchQueued(arpent.services)).toBe(0)
  })
})

async function idOf(index: number): Promise<string> {
  const { id } = await arpent.db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select('invitation.id')
    .where('wave_id', '=', wave)
    .where('email', '=', members[index] ?? '')
    .executeTakeFirstOrThrow()
  return id
}
