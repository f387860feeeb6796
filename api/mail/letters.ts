import type { Bilingual, Language } from '../bilingual.ts'
import { date, number } from '../../web/locales/format.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, plural } from '../../web/locales/say.ts'
import { compose, type Letter, oneLine, plain } from './compose.ts'

/** Dates are plain days (`2026-06-30`); texts are in both languages, since the other one follows in short. */
type About = { name: string; title: Bilingual }

/** Who asks: the secretariat, of the programme where it has a name. */
type Asked = { askedBy: Bilingual | null }

/** What is promised; an anonymous round carries the six words that stand on everybody's screen. */
export type Promised =
  | { word: 'named' }
  /** `threshold`: figures of fewer people are shown to nobody. */
  | { word: 'confidential'; threshold: number }
  | { word: 'anonymous'; fingerprint: Bilingual; invited: number }

export type InvitationDetails = About &
  Asked & { minutes: number; closesOn: string; promised: Promised }
export type ReminderDetails = InvitationDetails & { which: 'first' | 'second' | 'last' }

/** The letter with which a person signs in. */
export function signInLetter(
  language: Language,
  details: { name: string; minutes: number },
): Letter {
  return compose(
    language,
    details.name,
    (of) => texts[of].mails.signIn,
    () => ({ minutes: details.minutes }),
  )
}

/** Invites a person to a round. */
export function invitationLetter(language: Language, details: InvitationDetails): Letter {
  return compose(
    language,
    details.name,
    (of) => stoppable(of, texts[of].mails.invitation),
    (of) => roundIn(of, details),
  )
}

/** Reminds a person of a round: for the first or second time, or for the last, shortly before it closes. */
export function reminderLetter(language: Language, details: ReminderDetails): Letter {
  const { which } = details
  return compose(
    language,
    details.name,
    (of) => {
      const { subjects, openings, body, brief } = texts[of].mails.reminder
      const opened = body.replace('{opening}', openings[which])
      return stoppable(of, { subject: subjects[which], body: opened, brief })
    },
    (of) => roundIn(of, details),
  )
}

/** Thanks when a round is released, with what was said and what was done about it where the analyst wrote them. */
export function resultLetter(
  language: Language,
  details: About & { closedOn: string; said: Bilingual | null; done: Bilingual | null },
): Letter {
  return compose(
    language,
    details.name,
    (of) => {
      const { subject, body, said, done, see, brief } = texts[of].mails.result
      const told = [
        details.said && fill(said, { text: plain(details.said[of]) }),
        details.done && fill(done, { text: plain(details.done[of]) }),
      ].filter((text) => text !== null)
      return { subject, body: [body, ...told, see].join('\n\n'), brief }
    },
    (of) => ({ ...aboutIn(of, details), closedOn: date(of, details.closedOn) }),
  )
}

/** Tells everybody who took a ballot, once, that some answers never came. */
export function ballotMissingLetter(
  language: Language,
  details: About & { missing: number; closesOn: string },
): Letter {
  return compose(
    language,
    details.name,
    (of) => texts[of].mails.ballotMissing,
    (of) => ({
      ...aboutIn(of, details),
      missing: details.missing,
      closesOn: date(of, details.closesOn),
      promise: texts[of].mails.promises.anonymous,
    }),
  )
}

/** Tells everybody invited that a round had too few answers, which were destroyed unopened. */
export function destroyedLetter(
  language: Language,
  details: About & { closedOn: string; threshold: number },
): Letter {
  return compose(
    language,
    details.name,
    (of) => texts[of].mails.destroyed,
    (of) => ({
      ...aboutIn(of, details),
      closedOn: date(of, details.closedOn),
      threshold: details.threshold,
    }),
  )
}

/** Asks a co-chair to approve the launch of an anonymous round. */
export function approvalLetter(
  language: Language,
  details: About & { requestedBy: string; invited: number; closesOn: string },
): Letter {
  return compose(
    language,
    details.name,
    (of) => texts[of].mails.approval,
    (of) => ({
      ...aboutIn(of, details),
      requestedBy: oneLine(details.requestedBy),
      invited: details.invited,
      closesOn: date(of, details.closesOn),
    }),
  )
}

/** Tells a co-chair that an anonymous round is open, with its six words. */
export function launchNoticeLetter(
  language: Language,
  details: About & {
    approvedBy: string
    invited: number
    closesOn: string
    fingerprint: Bilingual
  },
): Letter {
  return compose(
    language,
    details.name,
    (of) => texts[of].mails.launchNotice,
    (of) => ({
      ...aboutIn(of, details),
      approvedBy: oneLine(details.approvedBy),
      invited: details.invited,
      closesOn: date(of, details.closesOn),
      words: oneLine(details.fingerprint[of]),
    }),
  )
}

const aboutIn = (language: Language, { title }: About) => ({ title: oneLine(title[language]) })

function roundIn(language: Language, details: InvitationDetails) {
  const { minutes } = details
  const forms = texts[language].mails.minutes
  return {
    ...aboutIn(language, details),
    minutes: plural(language, forms, minutes, { n: number(language, minutes) }),
    closesOn: date(language, details.closesOn),
    askedBy: askedByIn(language, details),
    promise: promiseIn(language, details.promised),
  }
}

function askedByIn(language: Language, { askedBy }: Asked): string {
  const { secretariat, askedBy: named } = texts[language].mails
  return askedBy ? fill(named, { secretariat, programme: oneLine(askedBy[language]) }) : secretariat
}

function promiseIn(language: Language, promised: Promised): string {
  const { promises, fingerprint } = texts[language].mails
  if (promised.word === 'named') return promises.named
  if (promised.word === 'confidential')
    return fill(promises.confidential, { threshold: number(language, promised.threshold) })
  const { invited } = promised
  const words = oneLine(promised.fingerprint[language])
  return `${promises.anonymous}\n\n${fill(fingerprint, { invited, words })}`
}

/** Its last paragraph stops reminders; invitations still come, and the paragraph says so. */
const stoppable = <Worded extends { body: string }>(
  language: Language,
  wording: Worded,
): Worded => ({
  ...wording,
  body: `${wording.body}\n\n${texts[language].mails.stop}`,
})
