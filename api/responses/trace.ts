import { recordAudits } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { keepRevisions } from './commit-queries.ts'
import type { Counting } from './group-commit.ts'

/** A named wave keeps what each change replaced, and traces every submission without its answers. */
export async function traceSubmissions(
  trx: Db,
  submissions: readonly Counting[],
  inserted: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const previous = submissions.flatMap(({ before }) =>
    before ? [{ responseId: before.id, answers: before.answers }] : [],
  )
  const changes = await keepRevisions(trx, previous, at)
  await recordAudits(
    trx,
    submissions.map(({ before, invitation, pseudonym }) => {
      const subject = before?.id ?? inserted.get(pseudonym) ?? ''
      return {
        at,
        personId: invitation.personId,
        action: 'response.submitted',
        subject,
        details: { changes: changes.get(subject) ?? 0 },
      }
    }),
  )
}
