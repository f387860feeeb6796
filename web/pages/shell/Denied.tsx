import { PageHeading } from '../../components/PageHeading.tsx'
import { useTexts } from '../../lib/texts.ts'

/** A page that isn't for the person's role. */
export function Denied() {
  const { title, text } = useTexts().shell.denied
  return (
    <>
      <PageHeading title={title} />
      <p className="measure">{text}</p>
    </>
  )
}
