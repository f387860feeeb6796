import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ask, client } from '../../lib/api.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'

const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['outbox', id],
    queryFn: () => ask(client.outbox[':id'].$get({ param: { id } })),
  })

type MessageProps = { id: string; onClose: () => void }

/** One message as it was written, with a button that copies it whole. */
export function Message({ id, onClose }: MessageProps) {
  const { outbox, common } = useTexts()
  const problemText = useProblemText()
  const { data, error } = useQuery(messageQuery(id))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [data])
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[14]} />
  return (
    <section className="card card-padded stack" aria-labelledby="message">
      <h2 id="message" tabIndex={-1} ref={heading}>
        {fill(outbox.message, { name: data.to })}
      </h2>
      <p>
        <strong lang={data.language}>{data.subject}</strong>
      </p>
      <pre className="letter" lang={data.language}>
        {data.text}
      </pre>
      <div className="cluster">
        <CopyButton kind="primary" text={() => data.text}>
          {outbox.copy}
        </CopyButton>
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </section>
  )
}
