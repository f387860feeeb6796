import DOMPurify from 'dompurify'
import { Marked, type Token, type Tokens } from 'marked'

/** A heading of a guide, as its outline lists it. */
export type Heading = { id: string; text: string; level: number }

/** What a guide may be made of; anything else, and all that runs or fetches, falls away. */
const allowed = {
  ALLOWED_TAGS: (
    'h2 h3 h4 h5 h6 p a ul ol li blockquote code pre em strong del table thead tbody tr th td hr br ' +
    'sup sub'
  ).split(' '),
  ALLOWED_ATTR: ['href', 'title', 'start', 'id', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|\/(?!\/))/i,
}

/**
 * Markdown as HTML without danger, and its outline. Headings begin under the page's own and skip no level; an image,
 * which would be fetched from elsewhere, leaves its description.
 */
export function rendered(markdown: string, prefix = 'part'): { html: string; outline: Heading[] } {
  const outline: Heading[] = []
  const marked = new Marked({ gfm: true, async: false })
  const tokens = marked.lexer(markdown)
  const highest = Math.min(6, ...headingsOf(tokens).map(({ depth }) => depth))
  marked.use({
    renderer: {
      heading({ tokens: inline, depth }) {
        const above = outline.at(-1)?.level ?? 1
        const level = Math.min(depth - highest + 2, above + 1, 6)
        const id = `${prefix}-${outline.length + 1}`
        const text = plainText(inline)
        outline.push({ id, text, level })
        return `<h${level} id="${id}">${this.parser.parseInline(inline)}</h${level}>\n`
      },
      image: ({ text }) => text,
    },
  })
  const html = DOMPurify.sanitize(marked.parser(tokens), allowed)
  return { html: tablesScroll(html), outline }
}

/** A wide table scrolls by itself, by keyboard too; in safe HTML, `<table` begins nothing else. */
const tablesScroll = (html: string): string =>
  html
    .replaceAll('<table', '<div class="guide-table" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>')

const headingsOf = (tokens: Token[]) =>
  tokens.filter((token): token is Tokens.Heading => token.type === 'heading')

/** Words alone, as the outline shows them. */
function plainText(tokens: Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : 'text' in token
          ? token.text
          : '',
    )
    .join('')
}
