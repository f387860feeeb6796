import { newVisit } from './steps.ts'

const storageKey = 'arpent.link'

/**
 * The secret of the personal link: from the fragment, also where a mail gateway made `%23` of its sign; else the one this
 * tab was opened with. It leaves the address bar at once, and stays for a reload of the tab, no longer.
 */
export function takeSecret(): string | null {
  const { hash, pathname } = window.location
  const given = cleaned(hash.slice(1) || (/%(?:25)*23(.+)$/.exec(pathname)?.[1] ?? ''))
  if (!given) return kept()
  if (given !== kept()) newVisit()
  keep(given)
  window.history.replaceState(null, '', '/answer')
  return given
}

/** How many signs the secret has: letters, digits, - and _. */
export const secretLength = 32

/** Whether it could be one of ours; what couldn't is asked of nobody. */
export const isSecret = (text: string): boolean =>
  /^[\w-]+$/.test(text) && text.length === secretLength

/**
 * What mail programs, paper and fingers add to a secret: spaces, line ends and unseen signs within, signs around it, the address
 * before it, what a gateway hung on behind.
 */
export function cleaned(given: string): string {
  const text = decoded(given).replace(/[\s=\p{Cf}]+/gu, '')
  const last = text.split(/#|%23/).findLast((part) => part !== '') ?? ''
  const secret = last.replace(/^[^\w-]+|[^\w-]+$/g, '')
  return /^[\w-]{32}(?![A-Za-z0-9])/.exec(secret)?.[0] ?? secret
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a lone % is somebody's typing
  }
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(storageKey)
  } catch {
    return null // storage may be forbidden; a reload then needs the link again
  }
}

function keep(secret: string): void {
  try {
    sessionStorage.setItem(storageKey, secret)
  } catch {
    // storage may be forbidden; the secret then lasts as long as the page
  }
}
