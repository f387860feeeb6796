import { type ReactNode, useEffect, useRef } from 'react'

type HeadingProps = {
  children: ReactNode
  /** Takes the focus when the screen changed under the reader's hands, so that they hear where they are. */
  focus?: boolean
}

/** The screen's one h1. */
export function Heading({ children, focus = true }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focus) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [focus])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
