import type { Language } from '../bilingual.ts'
import { transact } from '../database/transact.ts'
import type { Services } from '../services.ts'
import { asHtml, withLink } from './compose.ts'
import { markMessage, queuedInvitations } from './queries.ts'

/** The address of a round for one invitation; its secret stands in the fragment, which no server or gateway logs. */
export const invitationLink = (
  services: Pick<Services, 'config' | 'keys'>,
  invitationId: string,
): string => `${services.config.publicUrl}${invitationPath(services, invitationId)}`

/** The same without the host: for the person's own page. */
export const invitationPath = ({ keys }: Pick<Services, 'keys'>, invitationId: string): string =>
  `/answer#${keys.invitationSecret(invitationId)}`

/** Sends what is queued, a batch at a time, each batch locked against another dispatcher. Returns how many left. */
export async function dispatchQueued(services: Services): Promise<number> {
  if (!services.mailer.smtp) return 0
  let sent = 0
  for (;;) {
    const batch = await transact(services.db, async (trx) => {
      const messages = await queuedInvitations(trx, 20)
      for (const message of messages) {
        const link = invitationLink(services, message.invitation_id)
        const left = await sendOne(
          services,
          { ...message, language: message.language as Language },
          link,
        )
        await markMessage(trx, message.id, left)
      }
      return messages.length
    })
    sent += batch
    if (batch === 0) return sent
  }
}

type Queued = { id: string; recipient: string; subject: string; body: string; language: Language }

/** Tries one message; a refusal by the server is an outcome, not an error. */
export async function sendOne(
  services: Pick<Services, 'mailer' | 'clock' | 'log'>,
  message: Queued,
  link: string,
) {
  try {
    await services.mailer.send({
      id: message.id,
      to: message.recipient,
      subject: message.subject,
      text: withLink(message.body, link),
      html: asHtml(message.body, link, message.language),
      language: message.language,
    })
    return { state: 'sent' as const, sentAt: services.clock.now(), failure: null }
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'unknown'
    services.log.warn({ message: message.id }, 'a message was refused by the mail server')
    return { state: 'refused' as const, sentAt: null, failure }
  }
}
