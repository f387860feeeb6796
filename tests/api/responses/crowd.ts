import type { Db } from '../../../api/database/connect.ts'
import type { Answers } from '../../../api/instruments/answers.ts'
import type { CompiledInstrument } from '../../../api/instruments/compiled.ts'
import { itemValues } from '../../../api/instruments/items.ts'
import type { OpenWave } from '../../support/waves.ts'
import { pulseAnswers } from './pulse-answers.ts'
import { tallied } from './tallied.ts'

/** A person of the crowd: what the server acknowledged last, and what is under way or unanswered. Each set of answers has a number. */
type Person = { email: string; acknowledged: number; sent: number; firsts: number }

/** Numbered answers to the pulse: the number stands in the comment, and moves the tallies. */
export const numbered = (n: number) => ({
  ...pulseAnswers,
  overall: (n % 5) + 1,
  pace: 5 - (n % 5),
  start: `Answer ${n}.`,
})

/**
 * People who answer and correct without pause, each waiting for the answer to the one before, as a browser does: what was not
 * acknowledged is sent again, the same, until it is.
 */
export class Crowd {
  readonly people: Person[]
  #running = false
  #loops: Promise<void>[] = []
  #wave: OpenWave
  #server = ''
  acknowledged = 0
  unanswered = 0

  constructor(wave: OpenWave, emails: readonly string[]) {
    this.#wave = wave
    this.people = emails.map((email) => ({ email, acknowledged: 0, sent: 0, firsts: 0 }))
  }

  /** Sends to that server, so many at once, each its own share of the first `among` people; `pick` chooses who is next. */
  start(server: string, at: { once: number; among: number; pick: (count: number) => number }) {
    this.#server = server
    this.#running = true
    const among = this.people.slice(0, at.among)
    this.#loops = Array.from({ length: at.once }, async (_, place) => {
      const own = among.filter((_person, index) => index % at.once === place)
      while (this.#running) await this.#turn(own[at.pick(own.length)] as Person)
    })
  }

  /** Resolves once so many more were acknowledged. @throws when thousands of tries bring none */
  async acknowledges(more: number): Promise<void> {
    const enough = this.acknowledged + more
    const patience = this.unanswered + 20_000
    while (this.acknowledged < enough) {
      if (this.unanswered > patience) throw new Error('Nobody answers the crowd any more')
      await new Promise((later) => setTimeout(later, 1))
    }
  }

  /** Lets every request under way end, however it does. */
  async pause(): Promise<void> {
    this.#running = false
    await Promise.all(this.#loops)
  }

  /** Everybody whose last answers were not acknowledged sends them again, until they are. */
  async finish(server: string): Promise<void> {
    this.#server = server
    for (const person of this.people)
      for (let tries = 0; person.sent > person.acknowledged && tries < 200; tries += 1)
        await this.#turn(person)
  }

  async #turn(person: Person): Promise<void> {
    if (person.sent === person.acknowledged) person.sent += 1
    const status = await this.#send(person)
    if (status === 200 || status === 201) {
      person.acknowledged = person.sent
      person.firsts += status === 201 ? 1 : 0
      this.acknowledged += 1
    } else {
      this.unanswered += 1
      await new Promise((later) => setTimeout(later, 5))
    }
  }

  async #send({ email, sent }: Person): Promise<number> {
    return fetch(`${this.#server}/api/answer/submission`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Invitation ${this.#wave.secretOf(email)}`,
      },
      body: JSON.stringify({ answers: numbered(sent) }),
    }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
  }
}

/** What the database holds of a wave, at one moment: responses' numbers by pseudonym, and tallies beside their recount. */
export async function stored(db: Db, wave: OpenWave, form: CompiledInstrument) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const responses = await trx
        .selectFrom('response')
        .select(['pseudonym', 'answers'])
        .where('wave_id', '=', wave.id)
        .execute()
      const tallies = new Map<string, number>()
      for (const { item, value, n } of await tallied(trx, wave.id))
        tallies.set(`${item} ${value}`, (tallies.get(`${item} ${value}`) ?? 0) + n)
      const recount = new Map<string, number>()
      for (const { answers } of responses)
        for (const { item, value } of itemValues(form, answers as Answers))
          recount.set(`${item} ${value}`, (recount.get(`${item} ${value}`) ?? 0) + 1)
      const numbers = responses.map(
        ({ pseudonym, answers }) =>
          [pseudonym.toString('hex'), numberOf(answers as Answers)] as const,
      )
      return {
        numbers: new Map(numbers),
        responses: responses.length,
        tallies: [...tallies].map(([key, n]) => `${key} ${n}`).toSorted(),
        recount: [...recount].map(([key, n]) => `${key} ${n}`).toSorted(),
      }
    })
}

const numberOf = (answers: Answers): number =>
  Number(/\d+/.exec(String(answers['start']))?.[0] ?? Number.NaN)
