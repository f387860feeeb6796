const storageKey = 'arpent.link'

/**
 * The secret of the personal link: from the fragment, also where a mail gateway made `%23` of its sign; else the one this
 * tab was opened with. It leaves the address bar at once, and stays for a reload of the tab, no longer.
 */
export function takeSecret(): string | null {
  const { hash, pathname } = window.location
  const given = hash.slice(1) || (/%23(.+)$/.exec(pathname)?.[1] ?? '')
  if (!given) return kept()
  keep(given)
  window.history.replaceState(null, '', '/answer')
  return given
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
