import { recordAudit } from '../audit/queries.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findReminders, setReminders, type StoppedReminders } from './reminder-queries.ts'

type Needs = Pick<Services, 'db' | 'keys' | 'clock'>

/** What a reader of the link sees: of which consultation, and what is stopped now. Nothing about a person. */
export type Reminders = { title: Bilingual; stopped: StoppedReminders }

/** @throws Problem reminders.unknown */
export async function readReminders(services: Needs, token: string): Promise<Reminders> {
  const { title, stopped } = await ofToken(services, services.db, token)
  return { title, stopped }
}

/** Stops a person's reminders, of this consultation or of all, or lets them come again. @throws Problem reminders.unknown */
export async function changeReminders(
  services: Needs,
  token: string,
  stopped: StoppedReminders,
): Promise<void> {
  const at = services.clock.now()
  await transact(services.db, async (trx) => {
    const found = await ofToken(services, trx, token)
    await setReminders(trx, found, stopped, at)
    await recordAudit(trx, {
      at,
      personId: found.personId,
      action: 'reminders.changed',
      subject: found.personId,
      details: { stopped, consultation: found.instrument },
    })
  })
}

/** One click in a mail program stops this consultation's reminders; what was stopped more widely stays. @throws Problem reminders.unknown */
export async function stopReminders(services: Needs, token: string): Promise<void> {
  const { stopped } = await ofToken(services, services.db, token)
  if (stopped === 'none') await changeReminders(services, token, 'consultation')
}

async function ofToken({ keys }: Needs, db: Db, token: string) {
  const invitation = keys.invitationOfReminder(token)
  const found = invitation && (await findReminders(db, invitation))
  if (!found) throw problem('reminders.unknown')
  return found
}
