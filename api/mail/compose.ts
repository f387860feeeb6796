import type { Language } from '../bilingual.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'

/** A letter in its reader's language, and in short in the other one. `{link}` and `{stop}` stay until it leaves. */
export type Letter = { language: Language; subject: string; body: string; brief: string }

/** Where the secret link goes in a letter that is kept, and where the one that stops reminders goes. */
export const linkPlaceholder = '{link}'
export const stopPlaceholder = '{stop}'

/** What stands in a letter's placeholders. */
export type Links = { link: string | null; stop: string | null }

/** A letter as plain text and as HTML, which says the same. */
export type Rendered = { text: string; html: string }

/** What one language's wording of a letter is made of. */
export type Wording = { subject: string; body: string; brief: string }

export const other = (language: Language): Language => (language === 'en' ? 'fr' : 'en')

/**
 * A letter whose details are put in each language by `detailsIn`; `name` greets its reader. What people wrote stands on one
 * line and can't be taken for a placeholder.
 */
export function compose(
  language: Language,
  name: string,
  wordingIn: (language: Language) => Wording,
  detailsIn: (language: Language) => Params,
): Letter {
  const put = (text: string, of: Language) =>
    fill(text, { ...detailsIn(of), link: linkPlaceholder, stop: stopPlaceholder })
  const { subject, body } = wordingIn(language)
  const brief = wordingIn(other(language)).brief
  const hello = fill(texts[language].mails.hello, { name: oneLine(name) })
  return {
    language,
    subject: oneLine(put(subject, language)),
    body: `${hello}\n\n${put(body, language)}`,
    brief: put(brief, other(language)),
  }
}

/** Without line breaks, other control characters, marks of direction and braces: a title can neither add a header nor stand in for a link. */
export const oneLine = (text: string): string => plain(text).replaceAll(/\s*\n\s*/g, ' ')

/** Marks that turn the direction of all that follows: a name of any script reads rightly without. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/** The same for a text of several lines. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(turning, '')
    .replaceAll('{', '(')
    .replaceAll('}', ')')

/** The letter with its links in place, as it leaves or is handed over. */
export function render(letter: Letter, links: Links): Rendered {
  return { text: asText(letter, links), html: asHtml(letter, links) }
}

/** The letter in plain text. */
export function asText({ language, body, brief }: Omit<Letter, 'subject'>, links: Links): string {
  const whole = brief === '' ? body : `${body}${briefMark(language)}${brief}`
  return withLinks(whole, links)
}

/** What stands between a letter in that language and what follows in the other one. */
export const briefMark = (language: Language): string => `\n\n${rule}\n${headingOf(language)}\n\n`

const rule = '—'.repeat(12)
const headingOf = (language: Language): string => texts[other(language)].mails.briefHeading

const withLinks = (text: string, { link, stop }: Links): string =>
  text.replaceAll(linkPlaceholder, link ?? '').replaceAll(stopPlaceholder, stop ?? '')

/** Nothing is fetched, no colour is set but the button's own pair, so that a reader's dark mode holds. */
const look = {
  page: 'margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif',
  column: 'max-width:36em;margin:0 auto',
  button:
    'display:inline-block;padding:12px 20px;border:2px solid #1f497a;border-radius:4px;background-color:#1f497a;color:#ffffff;font-weight:bold;text-decoration:none',
  bare: 'font-size:14px;overflow-wrap:anywhere',
  plainLink: 'color:inherit;text-decoration:underline',
}

function asHtml({ language, subject, body, brief }: Letter, links: Links): string {
  const below =
    brief === ''
      ? ''
      : `<hr><div lang="${other(language)}"><p><strong>${headingOf(language)}</strong></p>${paragraphs(brief, links)}</div>`
  return [
    `<!doctype html><html lang="${language}" dir="ltr"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style='${look.page}'><div role="main" style="${look.column}">${paragraphs(body, links)}${below}</div></body></html>`,
  ].join('\n')
}

const paragraphs = (text: string, links: Links): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => asParagraph(paragraph, links))
    .join('\n')

/** A line that names the link becomes its button, with the bare address beneath; the link that stops reminders stays small. */
function asParagraph(paragraph: string, links: Links): string {
  const [, label = '', mark] = /^(.+?)\s*:\n(\{link\}|\{stop\})$/.exec(paragraph) ?? []
  if (mark === linkPlaceholder) {
    const address = escapeHtml(links.link ?? '')
    return `<p><a href="${address}" style="${look.button}">${escapeHtml(label)}</a></p>\n<p style="${look.bare}">${address}</p>`
  }
  if (mark === stopPlaceholder)
    return `<p style="${look.bare}"><a href="${escapeHtml(links.stop ?? '')}" style="${look.plainLink}">${escapeHtml(label)}</a></p>`
  return `<p>${escapeHtml(withLinks(paragraph, links)).replaceAll('\n', '<br>')}</p>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
