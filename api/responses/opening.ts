import type { Bilingual } from '../bilingual.ts'
import { type Batching, batchingBy } from '../database/batching.ts'
import type { Db } from '../database/connect.ts'
import { newestFollowUp } from '../follow-ups/queries.ts'
import { formDefinition } from '../instruments/form.ts'
import { findProgramme } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { heldTo } from '../waves/promised.ts'
import type { Respondent } from './admission.ts'
import { askedForm } from './asked-form.ts'
import { readBallot } from './ballot.ts'
import { invitedCount } from './invited.ts'
import { findSubmitted, lastParticipation, readLanguages } from './queries.ts'

/** What the first screen takes from the database, but for the ballot: the round's share and the person's own. */
type Looked = {
  round: Awaited<ReturnType<typeof readRound>> & { invited: number }
  language: 'en' | 'fr'
  submitted: boolean
}

/** Looks up what the first screen says. */
export type OpeningLookup = Batching<Respondent, Looked>

/** Those who open a round while others' screens are looked up are looked up together: what all of them read is read once. */
export function openingLookup(db: Db): OpeningLookup {
  const invitedTo = invitedCount(db)
  return batchingBy<Respondent, Looked>(
    ({ invitation }) => invitation.waveId,
    async (waveId, asked) => {
      const instrument = asked[0]?.invitation.instrument ?? ''
      const revision = Math.max(...asked.map(({ invitation }) => invitation.frameRevision))
      const round = {
        invited: await invitedTo(waveId, revision),
        ...(await readRound(db, instrument, waveId)),
      }
      const people = asked.map(({ invitation }) => invitation.personId)
      const languages = await readLanguages(db, people)
      const pseudonyms = asked.map(({ pseudonym }) => pseudonym)
      const submitted = await findSubmitted(db, waveId, pseudonyms)
      return asked.map(({ invitation, pseudonym }) => ({
        round,
        language: languages.get(invitation.personId) ?? 'en',
        submitted: submitted.has(pseudonym),
      }))
    },
    { most: 256 },
  )
}

async function readRound(db: Db, instrument: string, before: string) {
  return {
    lastRound: (await lastParticipation(db, { instrument, before })) ?? null,
    followUp: await newestFollowUp(db, instrument),
    programme: await findProgramme(db),
  }
}

/** What the first screen says: who asks, what, until when, under which promise, and whether the person has answered. */
export async function readOpening(services: Services, respondent: Respondent) {
  const { db } = services
  const { invitation, link } = respondent
  // A round keeps to the thresholds it was launched with.
  const config = heldTo(services.config, invitation)
  const form = await askedForm(db, invitation)
  const { round, language, submitted } = await services.openingOf(respondent)
  const { programme } = round
  return {
    wave: {
      title: invitation.title as Bilingual,
      description: form.description,
      mode: invitation.mode as 'named' | 'confidential' | 'anonymous',
      closesOn: invitation.closesOn,
      /** Of a closed round: the day it closed, and the last day on which it takes late answers. */
      late:
        invitation.closedOn && invitation.lateUntil
          ? { closedOn: invitation.closedOn, until: invitation.lateUntil }
          : null,
      minutes: form.minutes,
      questions: form.questions.filter(({ visibleIf }) => visibleIf.length === 0).length,
      invited: round.invited,
      lastRound: round.lastRound,
    },
    /** What was done about the last round, where it is written. */
    followUp: round.followUp,
    programme: programme ? { name: programme.name as Bilingual } : null,
    synthetic: programme?.synthetic ?? false,
    person: { language },
    timeZone: config.timeZone,
    /** Figures of fewer respondents leave nobody's hands. */
    threshold: config.disclosureThreshold,
    /** Comments of a round with fewer respondents are read by nobody. */
    commentThreshold: config.commentThreshold,
    /** Months after the close for which answers with names are kept. */
    namedMonths: services.config.retentionNamedMonths,
    /** Of an anonymous round: its keys, and what its six words are made of. */
    ballot: await readBallot(services, respondent),
    state: submitted ? ('submitted' as const) : ('open' as const),
    receipt: submitted ? link.receipt : null,
  }
}

/** The form the wave asks, as the survey library reads it. */
export async function readForm({ db }: Services, { invitation }: Respondent) {
  return {
    definition: formDefinition(await askedForm(db, invitation)),
    version: invitation.version,
  }
}
