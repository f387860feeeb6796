import { expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ environment: { DISCLOSURE_THRESHOLD: '6' } })

test('an invitation promises the threshold that this installation keeps', async () => {
  await seatMembers(arpent.db, fourteenSeats)
  const ariane = await arpent.as(cast.ariane)
  const opened = await ariane.post('/api/waves', junePulse)
  expect(opened.status).toBe(201)
  const letters = await arpent.db
    .selectFrom('message')
    .select(['language', 'body'])
    .where('kind', '=', 'invitation')
    .execute()
  const said = { en: 'totals of 6 people or more', fr: 'des totaux d’au moins 6 personnes' }
  expect(letters).toHaveLength(14)
  for (const { language, body } of letters) expect(body).toContain(said[language as 'en' | 'fr'])
})
