import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useTexts } from '../../lib/texts.ts'

/** Nothing is at this address. */
export function NotFound() {
  const { notFound } = useTexts().shell
  return (
    <>
      <PageHeading title={notFound.title} />
      <p className="measure">{notFound.text}</p>
      <Link to="/" className={buttonClass('primary')}>
        {notFound.home}
      </Link>
    </>
  )
}
