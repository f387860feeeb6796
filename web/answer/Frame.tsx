import { type ReactNode, useEffect } from 'react'
import { LanguageToggle } from '../components/LanguageToggle.tsx'
import { SyntheticMark } from '../components/SyntheticMark.tsx'

type FrameProps = {
  /** What stands at the top: whose programme, or where in the questions. */
  top: ReactNode
  synthetic: boolean
  windowTitle: string
  /** From 0 to 1, with the name of what progresses. */
  progress?: { value: number; label: string; text: string } | undefined
  foot?: ReactNode
  children: ReactNode
}

/** One sheet, a screen at a time: top with the language, content, and what to press at the foot. */
export function Frame({ top, synthetic, windowTitle, progress, foot, children }: FrameProps) {
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <div className="sheet">
      <header>
        <div className="sheet-top">
          <div className="sheet-where">
            {top} {synthetic && <SyntheticMark />}
          </div>
          <LanguageToggle />
        </div>
        {progress && <ProgressBar {...progress} />}
      </header>
      <main className="sheet-body">{children}</main>
      {foot && <footer className="sheet-foot no-print">{foot}</footer>}
    </div>
  )
}

function ProgressBar({ value, label, text }: NonNullable<FrameProps['progress']>) {
  const percent = Math.round(value * 100)
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  )
}
