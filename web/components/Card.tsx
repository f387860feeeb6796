import type { ReactNode } from 'react'

type CardProps = { children: ReactNode; padded?: boolean; className?: string; labelledBy?: string }

/** A white sheet on the ground. With `labelledBy`, a section of the page that its heading names. */
export function Card({ children, padded = false, className, labelledBy }: CardProps) {
  const classes = ['card', padded && 'card-padded', className].filter(Boolean).join(' ')
  if (!labelledBy) return <div className={classes}>{children}</div>
  return (
    <section className={classes} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
