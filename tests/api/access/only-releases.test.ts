import { beforeEach, describe, expect, it } from 'vitest'
import { access } from '../../../api/http/access.ts'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { pulseAnswers } from '../responses/pulse-answers.ts'
import { expected, type Persona } from './expected.ts'
import { arrive } from './personas.ts'
import { readingPaths } from './reading-paths.ts'

const arpent = useSandbox()

/** Everybody with a session; who may read what is another test's. */
const readers: Persona[] = [
  'administrator',
  'analyst',
  'co-chair, own group',
  'member',
  'council reader',
]

const plan = (title: string, instrument: string) => ({
  instrument,
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: title, fr: title },
})

let clients: Map<Persona, Client>
let secrets: string[]
let wave: string
beforeEach(async () => {
  const seated = await seatMembers(arpent.db, fourteenSeats)
  // Two of one council first, so that nothing but the total of both is released.
  const members = [...seated.slice(9, 11), ...seated.slice(0, 9), ...seated.slice(11), cast.maya]
  clients = new Map()
  for (const persona of readers) clients.set(persona, await arrive(arpent, persona))
  const analyst = clients.get('analyst')
  wave = (await analyst?.post('/api/waves', plan('June pulse', 'member-pulse')))?.body.id
  secrets = await Promise.all(members.map((email) => secretFor(arpent.db, email)))
})

type Answers = Record<string, unknown>

/** What the nine say who answer in time: all different in what is measured. */
const said: readonly Answers[] = Array.from({ length: 9 }, (_, n) => ({
  ...pulseAnswers,
  overall: (n % 5) + 1,
  pace: (n % 3) + 2,
  needs: 5 - (n % 4),
  used: n % 2 === 0 ? 'yes' : 'no',
}))

type World = {
  /** Who of the nine says which of `said`. */
  says: (person: number) => number
  /** Who of the other five answers late, and waits. */
  late: readonly number[]
  /** Somebody's own change, which changes the release. */
  change?: Answers
}

/** Lives a world through, from the launch on, and undoes it: every body that anybody is answered with, by role and path. */
const readAll = (world: World): Promise<Map<string, string>> =>
  arpent.undoing(async () => {
    await live(world)
    return readBodies()
  })

async function live({ says, late, change = {} }: World): Promise<void> {
  const analyst = clients.get('analyst')
  for (let person = 0; person < 9; person += 1)
    await submit(person, { ...said[says(person)], ...(person === 0 ? change : {}) })
  await analyst?.post(`/api/waves/${wave}/close`)
  await analyst?.put(`/api/waves/${wave}/late`, { until: '2026-07-10' })
  for (const person of late) await submit(person, { ...pulseAnswers, overall: (person % 5) + 1 })
  await analyst?.post(`/api/waves/${wave}/late/release`)
}

async function readBodies(): Promise<Map<string, string>> {
  const bodies = new Map<string, string>()
  for (const { route, path } of await readingPaths(arpent.db, wave))
    for (const [persona, client] of clients) {
      if (!mayRead(persona, route)) continue
      const { status, body } = await client.get(path)
      bodies.set(`${persona} ${path}`, `${status} ${JSON.stringify(body)}`)
    }
  return bodies
}

async function submit(person: number, answers: Answers): Promise<void> {
  const client = arpent.nobody().invited(secrets[person] ?? '')
  const { status } = await client.post('/api/answer/submission', { answers })
  expect(status).toBe(201)
}

/** Whether the table lets that persona read the route; a refusal tells nothing. */
const mayRead = (persona: Persona, route: string) => expected.get(route)?.[persona] === '+'

const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...one.keys()].filter((key) => one.get(key) !== other.get(key))

describe('what anybody is answered', () => {
  it('is the same in worlds with the same releases, and differs where the release does', async () => {
    const own = (person: number) => person
    const one = await readAll({ says: own, late: [9, 10] })
    const swapped = await readAll({ says: (person) => (person + 4) % 9, late: [12, 11] })
    expect(differing(one, swapped), 'answers swapped in a cell, others late').toEqual([])
    expect([...one.values()].filter((body) => body.startsWith('200')).length).toBeGreaterThan(30)
    const changed = differing(
      one,
      await readAll({ says: own, late: [9, 10], change: { overall: 5 } }),
    )
    const seenIn = (persona: Persona, route: string) =>
      changed.some((key) => key.startsWith(persona) && key.includes(route))
    for (const persona of readers.filter((reader) => reader !== 'administrator'))
      for (const route of ['series?', 'series.csv'])
        expect(seenIn(persona, route), `one person’s answer, ${persona} ${route}`).toBe(true)
    // Others read a scorecard once it is published, and then it is frozen.
    expect(seenIn('analyst', 'scorecards/')).toBe(true)
    expect(changed.filter((key) => key.startsWith('administrator'))).toEqual([])
  }, 180_000)

  it('walks every reading route there is', () => {
    const read = [...expected.keys()].filter((route) => route.startsWith('GET '))
    expect(
      Object.keys(access)
        .filter((route) => route.startsWith('GET '))
        .toSorted(),
    ).toEqual(read.toSorted())
  })
})
