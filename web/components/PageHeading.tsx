import { type ReactNode, useEffect } from 'react'

type PageHeadingProps = {
  /** What the page is about; also the window's title. */
  title: string
  above?: ReactNode
  beneath?: ReactNode
  actions?: ReactNode
}

/** The page's one h1. It can take the focus, so that a reader of the screen hears where a link led. */
export function PageHeading({ title, above, beneath, actions }: PageHeadingProps) {
  useEffect(() => {
    document.title = `${title} – Arpent`
  }, [title])
  return (
    <div className="page-heading">
      <div>
        {above && <div className="muted small">{above}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {beneath && <p>{beneath}</p>}
      </div>
      {actions && <div className="page-heading-actions no-print">{actions}</div>}
    </div>
  )
}
