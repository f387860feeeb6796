import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Services } from '../services.ts'
import { recordAddressFailure } from './address-queries.ts'
import { type RecipientReport, readDeliveryReport } from './delivery-report.ts'
import { addressIsKnown, markBounced } from './outbox-queries.ts'

/**
 * What a message that came back was good for. `marked`: the address counts as failing. `no_failure`: it only tells of a delay
 * or a delivery. `unknown`: neither the message nor the address is one of ours. `no_report`: no mail server's report.
 */
export type BounceResult = {
  outcome: 'marked' | 'no_failure' | 'unknown' | 'no_report'
  recipient: string | null
  reason: string | null
}

/** Takes messages that came back and marks the addresses they report as failed. The same one twice changes nothing. */
export async function takeBounces(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor | null,
  messages: readonly string[],
): Promise<BounceResult[]> {
  return transact(services.db, async (trx) => {
    const results: BounceResult[] = []
    for (const raw of messages) results.push(...(await takeOne(services, trx, raw)))
    await recordAudit(trx, {
      at: services.clock.now(),
      personId: actor?.personId ?? null,
      action: 'bounces.taken',
      subject: 'message',
      details: { marked: results.filter(({ outcome }) => outcome === 'marked').length },
    })
    return results
  })
}

async function takeOne(
  services: Pick<Services, 'clock'>,
  trx: Db,
  raw: string,
): Promise<BounceResult[]> {
  const report = readDeliveryReport(raw)
  if (!report) return [{ outcome: 'no_report', recipient: null, reason: null }]
  const results: BounceResult[] = []
  for (const recipient of report.recipients)
    results.push(await takeRecipient(services, trx, report.messageId, recipient))
  return results
}

/** The address we wrote to counts, which is not the one that failed where a mailbox forwards. */
async function takeRecipient(
  { clock }: Pick<Services, 'clock'>,
  trx: Db,
  messageId: string | null,
  { recipient, action, reason }: RecipientReport,
): Promise<BounceResult> {
  if (action !== 'failed') return { outcome: 'no_failure', recipient, reason }
  const message = messageId ? await markBounced(trx, messageId, reason) : undefined
  const address = message?.recipient ?? recipient
  if (!message && !(await addressIsKnown(trx, address)))
    return { outcome: 'unknown', recipient, reason }
  await recordAddressFailure(trx, address, { kind: 'bounced', reason, failedAt: clock.now() })
  return { outcome: 'marked', recipient: address, reason }
}
