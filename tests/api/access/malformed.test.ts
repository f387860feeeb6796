import { expect, it } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Answer, Client } from '../../support/client.ts'
import { fourteenSeats, seatMembers } from '../../support/council.ts'
import { junePulse } from '../../support/june-pulse.ts'
import { secretFor } from '../../support/outbox.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { expected, type Persona } from './expected.ts'
import { guessBody, nasty, pathsIn, withValue } from './guessing.ts'
import { arrive } from './personas.ts'

const arpent = useSandbox()

/** What addresses are made of: what is there, so that a request goes far, and in its place what is not. */
const known: Readonly<Record<string, string>> = {
  group: 'RES',
  council: 'JC',
  fiscalYear: '2025-2026',
  reference: 'M1',
  code: 'DEL-ONTIME',
  indicator: 'OUT-REDESIGNED',
  period: '2025-2026',
}
const strange = ['%00', '%ED%A0%80', '-1', 'x'.repeat(500), '0000-0001', '9999-12-31', '🙂']
const queries = ['on', 'day', 'from', 'to', 'council', 'group', 'priority', 'lang', 'search']
const inQueries = ['%00', '0000-0001', '9999-12-31']
const nobodys = '00000000-0000-4000-8000-000000000000'

/** What was asked, where the program lost its way; every refusal says what, in words. */
function fault(asked: string, { status, body }: Answer): string[] {
  const said = typeof body?.code === 'string' && /\S/.test(body?.title ?? '')
  return status < 400 || (status < 500 && said) ? [] : [`${status} ${asked.slice(0, 300)}`]
}

/** A round that is open and a milestone. */
async function stage(): Promise<Record<string, string>> {
  await seatMembers(arpent.db, fourteenSeats)
  const ariane = await arpent.as(cast.ariane)
  const milestone = {
    reference: 'M1',
    title: { en: 'One', fr: 'Un' },
    firstApprovedDueOn: '2025-05-30',
  }
  await ariane.post('/api/groups/RES/milestones', milestone)
  const wave = await ariane.post('/api/waves', junePulse)
  return { ...known, id: wave.body.id, wave: wave.body.id }
}

/** Whoever may ask most of a route asks it; an invited member what needs a link. */
const asking = ['analyst', 'administrator', 'co-chair, own group', 'nobody'] as const
type Asking = (typeof asking)[number] | 'invited'

const askerOf = (row: Record<Persona, string>): Asking =>
  asking.find((one) => row[one] === '+') ?? 'invited'

const clientOf = async (asker: Asking): Promise<Client> =>
  asker === 'invited'
    ? arpent.nobody().invited(await secretFor(arpent.db, cast.maya))
    : arrive(arpent, asker)

it.each([...asking, 'invited' as const])(
  'whatever %s sends is answered in words',
  async (asker) => {
    const at = await stage()
    const client = await clientOf(asker)
    const faults: string[] = []
    for (const [route, row] of expected) {
      if (askerOf(row) !== asker) continue
      const [method = '', pattern = ''] = route.split(' ')
      const filled = (values: Readonly<Record<string, string>>) =>
        pattern.replace(/:(\w+)/g, (_, name) => values[name] ?? nobodys)
      const send = (path: string, body?: unknown) =>
        arpent.undoing(() => client.send(method, path, body))
      const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
      const addresses = names.flatMap((name) =>
        strange.map((value) => filled({ ...at, [name]: value })),
      )
      const path = filled(at)
      const asked = queries.flatMap((name) => inQueries.map((value) => `${path}?${name}=${value}`))
      for (const address of method === 'GET' ? [...addresses, ...asked] : addresses)
        faults.push(...fault(`${method} ${address}`, await send(address, bodyOf(method))))
      if (method !== 'GET') faults.push(...(await bodyFaults(route, (body) => send(path, body))))
    }
    expect(faults).toEqual([])
  },
  120_000,
)

const bodyOf = (method: string) => (method === 'GET' ? undefined : {})

/** The best body one can guess, and the same with one value of it, or all of it, gone wrong. */
async function bodyFaults(
  route: string,
  send: (body: unknown) => Promise<Answer>,
): Promise<string[]> {
  const guessed = await guessBody(send)
  const wrong = pathsIn(guessed).flatMap((where) =>
    nasty.map((value) => withValue(guessed, where, value)),
  )
  const faults: string[] = []
  for (const body of [guessed, ...nasty, ...wrong])
    faults.push(...fault(`${route} ${JSON.stringify(body)}`, await send(body)))
  return faults
}
