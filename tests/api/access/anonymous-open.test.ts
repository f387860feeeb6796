import { beforeEach, expect, it } from 'vitest'
import { keepParticipationOfDay } from '../../../api/waves/participation-days.ts'
import {
  answer,
  type Ballot,
  launchAnonymous,
  mailedSecret,
  makeBallot,
  response,
  take,
} from '../../support/anonymous.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'
import type { Persona } from './expected.ts'
import { arrive } from './personas.ts'
import { readingPaths } from './reading-paths.ts'

const arpent = useSandbox({ smtp: true })

const readers: Persona[] = [
  'nobody',
  'role ended',
  'administrator',
  'analyst',
  'co-chair, own group',
  'member',
  'council reader',
]

let members: string[]
let clients: Map<Persona, Client>
let wave: string
beforeEach(async () => {
  members = await seatMembers(arpent.db, fourteenSeats)
  clients = new Map()
  for (const persona of readers) clients.set(persona, await arrive(arpent, persona))
  wave = await launchAnonymous(arpent)
  for (const email of members.slice(0, 6))
    await answer(arpent, mailedSecret(arpent, email), pulseAnswers)
})

type Seen = Map<string, string>

/** Everything anybody is answered, by whom, method and path: its status, headers and body. */
async function readAll(methods: readonly string[]): Promise<Seen> {
  const seen: Seen = new Map()
  for (const { path } of await readingPaths(arpent.db, wave))
    for (const [persona, client] of clients)
      for (const method of methods) {
        const answered = await client.fetch(path, { method })
        const headers = JSON.stringify([...answered.headers].toSorted())
        const said = `${answered.status} ${headers}\n${await answered.text()}`
        seen.set(`${persona} ${method} ${path}`, said)
      }
  return seen
}

const bodyOf = (said = '') => JSON.parse(said.slice(said.indexOf('\n')))

const differing = (one: Seen, other: Seen): string[] =>
  [...one.keys()].filter((key) => one.get(key) !== other.get(key))

type World = { takes: readonly number[]; sends: readonly object[]; methods?: readonly string[] }

/** Some take their ballots, the first of them send answers, the day ends: lived through from the launch on, then undone. */
const readWorld = ({ takes, sends, methods = ['GET'] }: World): Promise<Seen> =>
  arpent.undoing(async () => {
    const ballots = await Promise.all(takes.map(takeBallot))
    for (const [n, answers] of sends.entries()) await send(ballots[n], answers)
    arpent.setTime('2026-06-16T03:55:00Z')
    await keepParticipationOfDay(arpent.services)
    return readAll(methods)
  })

type Taken = { ballot: Ballot; signature: string }

async function takeBallot(person: number): Promise<Taken> {
  const secret = mailedSecret(arpent, members[person] ?? '')
  const ballot = await makeBallot(arpent, secret)
  const { body } = await take(arpent, secret, ballot)
  return { ballot, signature: await ballot.finish(body.signature) }
}

async function send(taken: Taken | undefined, answers: object): Promise<void> {
  if (!taken) throw new Error('More answers than ballots.')
  const body = response(taken.ballot, taken.signature, answers)
  expect((await arpent.nobody().post('/api/ballots', body)).status).toBe(200)
}

const happy = { ...pulseAnswers, overall: 5, start: 'Words that only I would write' }
const unhappy = { ...pulseAnswers, overall: 1 }

it('an open anonymous round tells nobody more than its analyst how many ballots were taken and came back', async () => {
  const methods = ['GET', 'HEAD']
  const none = await readWorld({ takes: [], sends: [], methods })
  const one = await readWorld({ takes: [6], sends: [], methods })
  const round = `analyst GET /api/waves/${wave}`
  // What the analyst reads of the round and in the list of rounds: seven ballots of fourteen, no longer six.
  const counted = [round, `${round}/participation`, `${round}/participation/last`]
  expect(differing(none, one)).toEqual(['analyst GET /api/waves', ...counted])

  const back = await readWorld({ takes: [6], sends: [happy], methods })
  expect(differing(one, back)).toEqual([`${round}/participation`])
  const [before, after] = [one, back].map((seen) => bodyOf(seen.get(`${round}/participation`)))
  expect(before.ballots).toEqual({ taken: 7, received: 6 })
  expect(after).toEqual({ ...before, ballots: { taken: 7, received: 7 } })

  const others = await readWorld({ takes: [7], sends: [unhappy] })
  expect(differing(others, back), 'another person, other answers').toEqual([])
  const inTurn = await readWorld({ takes: [8, 9, 10], sends: [happy, unhappy] })
  const otherwise = await readWorld({ takes: [12, 6, 11], sends: [unhappy, happy] })
  expect(differing(inTurn, otherwise), 'in another order').toEqual([])
  const ballots = { taken: 9, received: 8 }
  expect(bodyOf(inTurn.get(`${round}/participation`)).ballots).toEqual(ballots)
  expect([...back.values()].filter((seen) => seen.startsWith('200')).length).toBeGreaterThan(200)
}, 300_000)
