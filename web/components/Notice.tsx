import type { ReactNode } from 'react'

type NoticeProps = {
  children: ReactNode
  /** `information` stands at rest; `done` and `problem` are spoken when they appear. */
  kind?: 'information' | 'warning' | 'problem' | 'done'
}

const roles = {
  information: undefined,
  warning: undefined,
  problem: 'alert',
  done: 'status',
} as const

/** Something to know, beside the work and not in its way. */
export function Notice({ children, kind = 'information' }: NoticeProps) {
  return (
    <div className={kind === 'information' ? 'notice' : `notice notice-${kind}`} role={roles[kind]}>
      {children}
    </div>
  )
}
