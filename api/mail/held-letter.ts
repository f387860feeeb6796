import { briefMark, type Letter, linkPlaceholder, type Links, stopPlaceholder } from './compose.ts'

/** A message held whole, as the outbox keeps it. */
export type Held = { language: Letter['language']; subject: string; body: string }

/** Pages on which letters are stopped. */
const stops = /\/(?:reminders|monthly-letters)#/

/**
 * A held text as the letter it was written from, with the links that stand in it: its HTML then has the button that a mail
 * server's letter has, and its text is the held one to the letter. Only addresses of this installation count as links.
 */
export function letterOfHeld(held: Held, publicUrl: string): { letter: Letter; links: Links } {
  const { language, subject } = held
  const named = [...held.body.matchAll(/:\n(\S+)$/gm)].map(([, address = '']) => address)
  const own = named.filter((address) => address.startsWith(`${publicUrl}/`))
  const links = {
    link: own.find((address) => !stops.test(address)) ?? null,
    stop: own.find((address) => stops.test(address)) ?? null,
  }
  const marked = withMark(
    withMark(held.body, links.link, linkPlaceholder),
    links.stop,
    stopPlaceholder,
  )
  const [body = '', brief = ''] = marked.split(briefMark(language))
  return { letter: { language, subject, body, brief }, links }
}

const withMark = (text: string, address: string | null, mark: string): string =>
  address === null
    ? text
    : text.replaceAll(/:\n(\S+)$/gm, (line, named) => (named === address ? `:\n${mark}` : line))
