import { expect, test } from 'vitest'
import { answer, launchAnonymous, mailedSecret, makeBallot, take } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import { type Seat, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

/** People of one organisation: the first of them answer, then some take a ballot that never comes back, the others do nothing. */
type Part = {
  home: Seat['home']
  jurisdiction: string
  seats: number
  answer?: number
  unsent?: number
}

/** Others in both councils, who do nothing: with them each is a stratum, and the frame has thirty or more. */
const others: Part[] = [
  { home: 'PSSDC', jurisdiction: 'MB', seats: 12 },
  { home: 'PSCIOC', jurisdiction: 'SK', seats: 12 },
]

/** Holds a round in which these people do that, and closes it; the domains that are released. */
async function released(parts: readonly Part[]): Promise<string[]> {
  const seats = [...parts, ...others].flatMap((part) =>
    Array.from({ length: part.seats }, () => part),
  )
  const members = await seatMembers(arpent.db, seats)
  const wave = await launchAnonymous(arpent)
  let first = 0
  for (const { seats: people, answer: answering = 0, unsent = 0 } of parts) {
    const secrets = members.slice(first, first + people).map((to) => mailedSecret(arpent, to))
    for (const [index, secret] of secrets.slice(0, answering).entries())
      await answer(arpent, secret, { ...pulseAnswers, overall: (index % 5) + 1 })
    for (const secret of secrets.slice(answering, answering + unsent))
      await take(arpent, secret, await makeBallot(arpent, secret))
    first += people
  }
  const ariane = await arpent.as(cast.ariane)
  return (await ariane.post(`/api/waves/${wave}/close`)).body.domains
}

// Of the one council's six takers four answered, of Ontario and Quebec at least; of the other's seven three, of Nova Scotia alone,
// it may be: that would make three organisations. But it may also be Ontario, and here it is.
test('where ballots are missing, answers that may all come from two organisations are released nowhere', async () => {
  const domains = await released([
    { home: 'PSSDC', jurisdiction: 'ON', seats: 3, answer: 3 },
    { home: 'PSSDC', jurisdiction: 'QC', seats: 3, answer: 1, unsent: 2 },
    { home: 'PSCIOC', jurisdiction: 'ON', seats: 3, answer: 3 },
    { home: 'PSCIOC', jurisdiction: 'NS', seats: 4, unsent: 4 },
  ])
  expect(domains).toEqual([])
})

test('where everybody’s came, the two councils’ organisations are known and count together', async () => {
  const domains = await released([
    { home: 'PSSDC', jurisdiction: 'ON', seats: 3, answer: 3 },
    { home: 'PSSDC', jurisdiction: 'QC', seats: 1, answer: 1 },
    { home: 'PSCIOC', jurisdiction: 'NS', seats: 3, answer: 3 },
  ])
  expect(domains).toEqual(['JC'])
})

// Five of six, two of each of three organisations, are of all three whoever is missing; the other council's three add people, no organisation.
test('where three organisations must be among them although a ballot is missing, the whole is released', async () => {
  const domains = await released([
    { home: 'PSSDC', jurisdiction: 'ON', seats: 2, answer: 1, unsent: 1 },
    { home: 'PSSDC', jurisdiction: 'QC', seats: 2, answer: 2 },
    { home: 'PSSDC', jurisdiction: 'NB', seats: 2, answer: 2 },
    { home: 'PSCIOC', jurisdiction: 'ON', seats: 3, answer: 3 },
  ])
  expect(domains).toEqual(['JC'])
})
