import { beforeEach, describe, expect, test } from 'vitest'
import { answer, launchAnonymous, mailedSecret } from '../../support/anonymous.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { type Seat, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'

const arpent = useSandbox({ smtp: true })

const everywhere = ['ON', 'QC', 'NS', 'NB', 'MB', 'BC', 'PE', 'SK', 'AB', 'NL', 'YT', 'NT', 'NU']
const seats = (home: Seat['home'], people: number): Seat[] =>
  Array.from({ length: people }, (_, index) => ({
    home,
    jurisdiction: everywhere[index % everywhere.length] ?? '',
  }))

let ariane: Client
let members: string[]
let wave: string
/** A frame of 32 in two strata: twenty of the one council (Maya has a seat there), twelve of the other. */
beforeEach(async () => {
  members = await seatMembers(arpent.db, [...seats('PSSDC', 19), ...seats('PSCIOC', 12)])
  ariane = await arpent.as(cast.ariane)
  wave = await launchAnonymous(arpent)
})

/** Sixteen of the one council’s twenty: 2, 2, 2, 6 and 4 people on the scale, ten of them satisfied. */
const sixteen = [1, 1, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5]

async function answerAs(first: number, ratings: readonly number[]): Promise<void> {
  for (const [index, overall] of ratings.entries())
    await answer(arpent, mailedSecret(arpent, members[first + index] ?? ''), {
      ...pulseAnswers,
      overall,
    })
}

/** What is published of the overall rating for a council. */
async function published(council: string) {
  const at = `/api/indicators/SAT-OVERALL/series?by=round&council=${council}&from=2026-2027&to=2026-2027`
  return (await ariane.get(at)).body.points
}

/** The counts of the overall rating in the release, by part. */
const parts = () =>
  arpent.db
    .selectFrom('release_part')
    .innerJoin('release_count', (join) =>
      join
        .onRef('release_count.release_id', '=', 'release_part.release_id')
        .onRef('release_count.item_code', '=', 'release_part.item_code')
        .onRef('release_count.part', '=', 'release_part.part'),
    )
    .select(['domains', 'invited', 'value', 'n'])
    .where('release_part.item_code', '=', 'pulse.overall')
    .orderBy('invited', 'desc')
    .orderBy('value')
    .execute()

describe('an anonymous round of two strata', () => {
  test('with enough responses in each: figures by council, and the whole weighted by who was invited', async () => {
    await answerAs(0, sixteen)
    await answerAs(19, [1, 1, 1, 2, 2, 3, 3, 4, 5])
    const { body } = await ariane.post(`/api/waves/${wave}/close`)
    expect(body.domains.toSorted()).toEqual(['JC', 'PSCIOC', 'PSSDC'])
    const of = (invited: number) =>
      parts().then((all) => all.filter((row) => row.invited === invited).map(({ n }) => n))
    expect(await of(20)).toEqual([2, 2, 2, 6, 4])
    expect(await of(12)).toEqual([3, 2, 2, 1, 1])
    expect(await published('PSSDC')).toMatchObject([{ value: 10 / 16, n: 16, N: 20 }])
    expect(await published('PSCIOC')).toMatchObject([{ value: 2 / 9, n: 9, N: 12 }])
    // Each council by its seats, not by its answers: 20 × 10/16 and 12 × 2/9, that is 15.1667 of 32, where 12 of 25 would be 48 %.
    const [whole] = await published('JC')
    expect(whole).toMatchObject({ n: 25, N: 32, possibleLow: 12 / 32, possibleHigh: 19 / 32 })
    expect(whole.value).toBeCloseTo(15.16666667 / 32, 8)
  })

  test('with too few in one: the two are one before anything is written, and no part can be worked out', async () => {
    await answerAs(0, sixteen)
    await answerAs(19, [1, 2, 4, 5])
    const { body } = await ariane.post(`/api/waves/${wave}/close`)
    expect(body).toMatchObject({ released: true, domains: ['JC'] })
    const rows = await parts()
    expect(rows.every(({ domains, invited }) => domains.join() === 'JC' && invited === 32)).toBe(
      true,
    )
    expect(rows.map(({ n }) => n)).toEqual([3, 3, 2, 7, 5])
    expect(await published('JC')).toMatchObject([{ value: 12 / 20, n: 20, N: 32 }])
    for (const council of ['PSSDC', 'PSCIOC'])
      expect(await published(council)).toMatchObject([{ missing: 'confidential' }])
    const answered = await arpent.db
      .selectFrom('release_part')
      .select('domains')
      .where('item_code', '<>', 'participation')
      .execute()
    expect(new Set(answered.map(({ domains }) => domains.join()))).toEqual(new Set(['JC']))
    for (const table of ['ballot_box', 'response', 'tally'] as const)
      expect(await arpent.db.selectFrom(table).selectAll().execute(), table).toEqual([])
  })
})
