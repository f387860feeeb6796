const key = 'arpent.next'

/** Keeps where a person was going when they had to sign in; the link of the mail may open in another tab. */
export function keepWayBack(path: string): void {
  try {
    localStorage.setItem(key, path)
  } catch {
    // storage may be forbidden: signing in then leads to the first page
  }
}

/** Where the person was going, once; the first page otherwise. */
export function takeWayBack(): string {
  try {
    const path = localStorage.getItem(key)
    localStorage.removeItem(key)
    return path !== null && isOwnPath(path) ? path : '/'
  } catch {
    return '/'
  }
}

/** Only a path of this site is somewhere to go on to. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path)
}
