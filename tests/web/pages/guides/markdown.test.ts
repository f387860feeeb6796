// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { rendered } from '../../../../web/pages/guides/markdown.ts'

/** The rendered text as a document: what stands in it once a browser has read it. */
function pageOf(markdown: string): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = rendered(markdown).html
  return page
}

describe('a guide’s Markdown', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<p onclick="alert(1)">x</p>'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a picture from elsewhere', '![A map](https://example.org/map.png)'],
    ['a picture in HTML', '<img src=x onerror=alert(1)>'],
    ['a drawing that runs', '<svg onload="alert(1)"><a href="javascript:alert(1)">x</a></svg>'],
    ['a style', '<p style="background:url(https://example.org/x)">x</p>'],
    ['a form', '<form action="https://example.org"><input name="a"></form>'],
    ['a link that runs', '[x](javascript:alert(1))'],
    ['a link that runs, disguised', '[x](java&#115;cript:alert(1))'],
    ['a link to data', '[x](data:text/html,<script>alert(1)</script>)'],
    ['a link without its scheme', '[x](//example.org)'],
  ])('leaves out %s', (_, markdown) => {
    const page = pageOf(`Before.\n\n${markdown}\n\nAfter.`)
    expect(
      page.querySelectorAll('script, iframe, img, svg, form, input, style, [style]'),
    ).toHaveLength(0)
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    expect(
      attributes.filter(
        ({ name, value }) => name.startsWith('on') || name === 'href' || /script|data:/.test(value),
      ),
    ).toEqual([])
    expect(page.textContent).toMatch(/Before\.[^]*After\./)
  })

  it('keeps a picture’s description, links, lists and tables', () => {
    const page = pageOf(
      '![A map](x.png)\n\n[Us](https://example.org/a)\n\n| a |\n| - |\n| b |\n\n1. one',
    )
    expect(page.textContent).toContain('A map')
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a')
    expect(page.querySelectorAll('table td, ol li')).toHaveLength(2)
  })

  it('puts its headings under the page’s own, skips no level, and outlines them', () => {
    const { html, outline } = rendered('### First *part*\n\n##### Too deep\n\n### Second')
    expect(outline).toEqual([
      { id: 'part-1', text: 'First part', level: 2 },
      { id: 'part-2', text: 'Too deep', level: 3 },
      { id: 'part-3', text: 'Second', level: 2 },
    ])
    expect(html).toContain('<h2 id="part-1">First <em>part</em></h2>')
    expect(html).toContain('<h3 id="part-2">Too deep</h3>')
  })
})
