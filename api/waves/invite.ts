import type { Bilingual, Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { invitationLetter, withLink } from '../mail/compose.ts'
import { invitationLink } from '../mail/dispatch.ts'
import { keepMessages, type NewMessage } from '../mail/queries.ts'
import type { Services } from '../services.ts'
import { date } from '../../web/locales/format.ts'
import { texts } from '../../web/locales/index.ts'
import type { NewInvitation } from './frame-queries.ts'

type Invited = {
  id: string
  title: Bilingual
  minutes: number
  closesOn: string
  mode: 'named' | 'confidential'
  askedBy: Bilingual | undefined
}

const messagesAtOnce = 1000

/** Writes each person's invitation in their language: queued for SMTP without the secret, or held whole in the outbox. */
export async function inviteAll(
  services: Services,
  trx: Db,
  wave: Invited,
  invitations: readonly NewInvitation[],
): Promise<void> {
  for (let from = 0; from < invitations.length; from += messagesAtOnce) {
    const batch = invitations.slice(from, from + messagesAtOnce)
    await keepMessages(
      trx,
      batch.map((invitation) => messageFor(services, wave, invitation)),
    )
  }
}

function messageFor(services: Services, wave: Invited, invitation: NewInvitation): NewMessage {
  const letter = invitationLetter(
    invitation.language,
    detailsFor(wave, invitation.name, invitation.language),
  )
  const { smtp } = services.mailer
  return {
    kind: 'invitation',
    recipient: invitation.email,
    language: invitation.language,
    subject: letter.subject,
    body: smtp ? letter.body : withLink(letter.body, invitationLink(services, invitation.id)),
    state: smtp ? 'queued' : 'held',
    personId: invitation.personId,
    waveId: wave.id,
    createdAt: services.clock.now(),
  }
}

function detailsFor(wave: Invited, name: string, language: Language) {
  const { promises, secretariat } = texts[language].mails
  return {
    name,
    title: wave.title[language],
    minutes: wave.minutes,
    closesOn: date(language, wave.closesOn, 'long'),
    askedBy: fillSecretariat(secretariat, wave.askedBy?.[language]),
    promise: promises[wave.mode],
  }
}

const fillSecretariat = (secretariat: string, programme: string | undefined): string =>
  programme ? `${secretariat} (${programme})` : secretariat
