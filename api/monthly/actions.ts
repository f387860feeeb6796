import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import { groupsOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { asText } from '../mail/compose.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { nextDue } from './calendar.ts'
import { type CoChair, lettersOn, waitingPath } from './letters.ts'
import {
  changeSetting,
  findSetting,
  hasStopped,
  holdSetting,
  lettersLeft,
  personExists,
  setStopped,
} from './queries.ts'
import type { SettingChange } from './schemas.ts'
import { letterDue } from './send.ts'
import { waitingIn } from './waiting.ts'

/** What waits in the groups that the person co-chairs. */
export async function ownWaiting({ services: { db }, actor, today }: Request) {
  const codes = actor.roles.flatMap(({ role, group }) => (role === 'co_chair' ? (group ?? []) : []))
  const groups = (await groupsOn(db, today)).filter(({ code }) => codes.includes(code))
  const waiting = await waitingIn(
    db,
    groups.map(({ code }) => code),
    today,
  )
  return { asOf: today, groups: groups.map(({ code, name }) => ({ code, name })), ...waiting }
}

const monthsShown = 12

/** How the monthly letter is set, when the next one leaves, and every letter as it would leave with what waits by now. */
export async function letterPage({ services }: Request) {
  const { db, clock, config } = services
  const now = clock.now()
  const setting = await findSetting(db)
  const { enabled, day } = setting ?? { enabled: true, day: null }
  const waiting = setting ? await letterDue(services, setting) : null
  const next = waiting ?? nextDue(day, now, config.timeZone)
  const people = await lettersOn(db, next.day)
  return {
    enabled,
    day,
    next: { day: next.day, at: next.at },
    left: await lettersLeft(db, monthsShown),
    people: people.map((one) => told(one, config.publicUrl)),
  }
}

function told({ name, email, groups, stopped, letter }: CoChair, publicUrl: string) {
  const links = { link: `${publicUrl}${waitingPath}`, stop: `${publicUrl}/monthly-letters` }
  return {
    name,
    email,
    groups: groups.map(({ group, groupName }) => ({ code: group, name: groupName })),
    stopped,
    letter: letter && {
      language: letter.language,
      subject: letter.subject,
      text: asText(letter, links),
    },
  }
}

/** Turns the monthly letter on or off, or moves its day. Days that are over by now bring nothing. */
export async function setLetter(
  { services: { db }, actor, now }: Request,
  { enabled, day }: SettingChange,
): Promise<void> {
  await transact(db, async (trx) => {
    const before = await holdSetting(trx, now)
    if (before.enabled === enabled && before.day === day) return
    await changeSetting(trx, { enabled, day, since: now })
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'monthly_letter.set',
      subject: 'monthly_letter',
      details: { enabled, day },
    })
  })
}

type Stopping = Pick<Services, 'db' | 'keys' | 'clock'>

/** Whether the person of a token gets no monthly letters. @throws Problem reminders.unknown */
export async function readStop(services: Stopping, token: string): Promise<{ stopped: boolean }> {
  return { stopped: await hasStopped(services.db, await personOf(services, token)) }
}

/** Stops the monthly letters of a token's person, or lets them come again. @throws Problem reminders.unknown */
export async function changeStop(
  services: Stopping,
  token: string,
  stopped: boolean,
): Promise<void> {
  const { db, clock } = services
  const person = await personOf(services, token)
  const at = clock.now()
  await transact(db, async (trx) => {
    if ((await hasStopped(trx, person)) === stopped) return
    await setStopped(trx, person, stopped, at)
    await recordAudit(trx, {
      at,
      personId: person,
      action: 'monthly_letter.stopped',
      subject: person,
      details: { stopped },
    })
  })
}

async function personOf({ db, keys }: Stopping, token: string): Promise<string> {
  const person = keys.personOfMonthly(token)
  if (person === null || !(await personExists(db, person))) throw problem('reminders.unknown')
  return person
}
