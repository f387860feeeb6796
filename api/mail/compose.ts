import type { Language } from '../bilingual.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'

export type Letter = { subject: string; body: string }

/** Where the secret link goes in a body that is kept. */
export const linkPlaceholder = '{link}'

/** The message with which a person signs in. */
export function signInLetter(
  language: Language,
  details: { name: string; minutes: number },
): Letter {
  return letter(language, 'signIn', details)
}

/** The message that invites a person to a round. */
export function invitationLetter(
  language: Language,
  details: {
    name: string
    title: string
    minutes: number
    closesOn: string
    askedBy: string
    promise: string
  },
): Letter {
  return letter(language, 'invitation', details)
}

function letter(language: Language, kind: 'signIn' | 'invitation', details: Params): Letter {
  const { subject, body } = texts[language].mails[kind]
  return {
    subject: fill(subject, details),
    body: fill(body, { ...details, link: linkPlaceholder }),
  }
}

/** The body with its link in place. */
export const withLink = (body: string, link: string): string =>
  body.replaceAll(linkPlaceholder, link)

/** The same words as HTML: paragraphs, and the link as a link. */
export function asHtml(body: string, link: string, language: Language): string {
  const anchor = `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`
  const paragraphs = body
    .split(/\n{2,}/)
    .map(
      (text) =>
        `<p>${escapeHtml(text).replaceAll('\n', '<br>').replaceAll(linkPlaceholder, anchor)}</p>`,
    )
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body>${paragraphs.join('')}</body></html>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
