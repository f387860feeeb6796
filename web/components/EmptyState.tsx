import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; text: string; action?: ReactNode }

/** Nothing here yet, and what to do next. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="card empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  )
}
