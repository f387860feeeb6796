import type { ButtonHTMLAttributes } from 'react'

/** `primary`: the one thing a screen is for. `plain`: everything else. `quiet`: looks like a link, acts like a button. */
export type ButtonKind = 'primary' | 'plain' | 'quiet'

/** The classes of a button, for links that look like one. */
export function buttonClass(kind: ButtonKind = 'plain'): string {
  return kind === 'plain' ? 'button' : `button button-${kind}`
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind
  /** While its work is under way the button stays in place and in focus, and does nothing more. */
  busy?: boolean
}

/** A button; never a submit unless `type="submit"` says so. */
export function Button({
  kind = 'plain',
  busy = false,
  type = 'button',
  onClick,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={[buttonClass(kind), className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}
