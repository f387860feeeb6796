import type { Bilingual } from '../bilingual.ts'
import { newestFollowUp } from '../follow-ups/queries.ts'
import { formDefinition } from '../instruments/form.ts'
import { findProgramme } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import type { Respondent } from './admission.ts'
import { askedForm } from './asked-form.ts'
import { readBallot } from './ballot.ts'
import { submittedBy } from './late.ts'
import { lastParticipation, readAddressee } from './queries.ts'

/** What the first screen says: who asks, what, until when, under which promise, and whether the person has answered. */
export async function readOpening(services: Services, respondent: Respondent) {
  const { db, config } = services
  const { invitation, pseudonym, link } = respondent
  const { waveId, instrument } = invitation
  const form = await askedForm(db, invitation)
  const { language, invited } = await readAddressee(db, invitation.personId, waveId)
  const programme = await findProgramme(db)
  const submitted = await submittedBy(db, waveId, pseudonym)
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
      invited,
      lastRound: (await lastParticipation(db, { instrument, before: waveId })) ?? null,
    },
    /** What was done about the last round, where it is written. */
    followUp: await newestFollowUp(db, instrument),
    programme: programme ? { name: programme.name as Bilingual } : null,
    synthetic: programme?.synthetic ?? false,
    person: { language: language as 'en' | 'fr' },
    timeZone: config.timeZone,
    /** Figures of fewer respondents leave nobody's hands. */
    threshold: config.disclosureThreshold,
    /** Comments of a round with fewer respondents are read by nobody. */
    commentThreshold: config.commentThreshold,
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
