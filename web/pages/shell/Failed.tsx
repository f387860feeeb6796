import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { Problem } from '../../lib/problems.ts'
import { useTexts } from '../../lib/texts.ts'
import { Denied } from './Denied.tsx'

/** A page that could not be shown: what is known about why, and the way on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { shell, common } = useTexts()
  const problemText = useProblemText()
  const router = useRouter()
  const { title, text } = shell.failed
  const again = () => {
    reset()
    void router.invalidate()
  }
  if (error instanceof Problem && error.code === 'access.denied') return <Denied />
  return (
    <>
      <PageHeading title={title} />
      <p className="measure">{text}</p>
      <div className="stack">
        <Notice kind="problem">{problemText(error)}</Notice>
        <div>
          <Button kind="primary" onClick={again}>
            {common.tryAgain}
          </Button>
        </div>
      </div>
    </>
  )
}
