import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { handInBounce } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'

/** Bytes of a message in which its report stands, ahead of the returned message, however large that is. */
const reportWithin = 150_000

/** A file without the sign that no text has, so that one that is no message is told as such. */
const readStart = async (file: File): Promise<string> =>
  (await file.slice(0, reportWithin).text()).replaceAll('\0', ' ') || ' '

/** Where messages that came back are handed in as files; their addresses are then marked. */
export function Bounces() {
  const { bounces } = useTexts().outbox
  const problemText = useProblemText()
  const queries = useQueryClient()
  const handIn = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const results = []
      for (const file of files)
        for (const result of await handInBounce(await readStart(file)))
          results.push({ ...result, file: file.name })
      return results
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['outbox'] }),
        queries.invalidateQueries({ queryKey: ['people'] }),
      ]),
  })
  return (
    <Card padded className="stack no-print">
      <h2>{bounces.title}</h2>
      <Field label={bounces.files} hint={bounces.hint}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            multiple
            accept=".eml,message/rfc822,text/plain"
            disabled={handIn.isPending}
            onChange={({ target }) => handIn.mutate([...(target.files ?? [])])}
          />
        )}
      </Field>
      {handIn.error && <Notice kind="problem">{problemText(handIn.error)}</Notice>}
      <div role="status">
        {handIn.data && (
          <ul>
            {handIn.data.map(({ file, outcome, recipient, reason }) => (
              <li key={`${file} ${recipient}`}>
                {fill(bounces.outcomes[outcome], {
                  file,
                  recipient: recipient ?? '',
                  reason: reason ?? '',
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
