import { beforeEach, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import { compose, type Sandbox, useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox()

/** A confidential round launched under the thresholds 5, 3 and 10. */
let wave: string
let secrets: string[]
beforeEach(async () => {
  const members = await seatMembers(arpent.db, fourteenSeats)
  const ariane = await arpent.as(cast.ariane)
  const launched = await ariane.post('/api/waves', junePulse)
  wave = launched.body.id
  secrets = await Promise.all(members.map((email) => secretFor(arpent.db, email)))
})

/** The program as it runs after a start with other settings. */
const restarted = (threshold: number, units: number, comments: number) =>
  compose(arpent.db, {
    environment: {
      DISCLOSURE_THRESHOLD: String(threshold),
      DISCLOSURE_UNITS: String(units),
      COMMENT_THRESHOLD: String(comments),
    },
  })

async function answerFirst(people: number): Promise<void> {
  for (const [index, secret] of secrets.slice(0, people).entries()) {
    const answers = { ...pulseAnswers, overall: (index % 5) + 1 }
    const sent = await arpent.nobody().invited(secret).post('/api/answer/submission', { answers })
    expect(sent.status).toBe(201)
  }
}

const shownTo = async (sandbox: Sandbox) =>
  (
    await sandbox
      .nobody()
      .invited(secrets[12] ?? '')
      .get('/api/answer')
  ).body
const close = async (sandbox: Sandbox) =>
  (await (await sandbox.as(cast.ariane)).post(`/api/waves/${wave}/close`)).body

test('thresholds lowered while a confidential round is open show no fewer people than its first screen promised', async () => {
  await answerFirst(4)
  const lower = restarted(3, 1, 5)
  expect(await shownTo(lower)).toMatchObject({ threshold: 5, commentThreshold: 10 })
  expect(await close(lower)).toMatchObject({ released: false, domains: [] })
})

test('nor does anybody read the comments of nine where ten were promised', async () => {
  await answerFirst(9)
  expect(await close(restarted(3, 1, 5))).toMatchObject({ released: true })
  expect(await arpent.db.selectFrom('round_comment').selectAll().execute()).toEqual([])
  const sets = arpent.db.selectFrom('comment_set').select(['respondents', 'threshold'])
  expect(await sets.execute()).toEqual([{ respondents: 9, threshold: 10 }])
})

test('a threshold raised meanwhile holds, and is what the first screen says from then on', async () => {
  await answerFirst(5)
  const higher = restarted(6, 3, 12)
  expect(await shownTo(higher)).toMatchObject({ threshold: 6, commentThreshold: 12 })
  expect(await close(higher)).toMatchObject({ released: false })
})

test('under the settings of its launch five are enough', async () => {
  await answerFirst(5)
  expect(await close(arpent)).toMatchObject({ released: true })
})
