import { crc32 } from 'node:zlib'
import type { Language } from '../../bilingual.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A Word document of a title and a text of headings, lists and paragraphs, as the demo's guides are written: with styles and lists
 * that a screen reader tells apart, and its language.
 */
export function wordDocument(title: string, markdown: string, language: Language): Buffer {
  const paragraphs = markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(paragraph)
  const main = [styled('Title', title), ...paragraphs].join('')
  return archive({
    '[Content_Types].xml': element(
      `Types xmlns="${packages}/content-types"`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
        ['/word/document.xml', 'document.main'],
        ['/word/styles.xml', 'styles'],
        ['/word/numbering.xml', 'numbering'],
      ]
        .map(([part, type]) => `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`)
        .join('')}`,
    ),
    '_rels/.rels': related({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': related({ styles: 'styles.xml', numbering: 'numbering.xml' }),
    'word/document.xml': element(`w:document xmlns:w="${word}"`, `<w:body>${main}</w:body>`),
    'word/styles.xml': stylesIn(language),
    'word/numbering.xml': element(`w:numbering xmlns:w="${word}"`, lists),
  })
}

const element = (opening: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${opening}>${content}</${opening.split(' ')[0]}>`

const related = (targets: Readonly<Record<string, string>>): string =>
  element(
    `Relationships xmlns="${packages}/relationships"`,
    Object.entries(targets)
      .map(
        ([type, target], n) =>
          `<Relationship Id="r${n + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join(''),
  )

const bullets = 1
const numbers = 2

function paragraph(line: string): string {
  const [, mark = '', text = ''] = /^(##|-|\d+\.)?\s*(.*)$/.exec(line.trim()) ?? []
  if (mark === '##') return styled('Heading1', text)
  if (mark === '') return styled('Normal', text)
  return styled('ListParagraph', text, mark === '-' ? bullets : numbers)
}

function styled(style: string, text: string, list?: number): string {
  const listed = list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : ''
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('**', '')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${listed}</w:pPr><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

const listOf = (id: number, format: string, text: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`
const lists = `${listOf(bullets, 'bullet', '•')}${listOf(numbers, 'decimal', '%1.')}${[
  bullets,
  numbers,
]
  .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  .join('')}`

const styleOf = (id: string, name: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/><w:qFormat/>${properties}</w:style>`

const stylesIn = (language: Language): string =>
  element(
    `w:styles xmlns:w="${word}"`,
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="${language}-CA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
      styleOf('Normal', 'Normal', ''),
      styleOf('Title', 'Title', '<w:rPr><w:b/><w:sz w:val="48"/></w:rPr>'),
      styleOf(
        'Heading1',
        'heading 1',
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
      ),
      styleOf('ListParagraph', 'List Paragraph', ''),
    ].join('')}`,
  )

/** A zip archive of texts, as they are: a document of a page gains nothing by being packed. */
function archive(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const fields = Buffer.alloc(26)
    for (const [place, value] of [
      [0, 20],
      [22, name.length],
    ] as const)
      fields.writeUInt16LE(value, place)
    for (const [place, value] of [
      [10, crc32(bytes)],
      [14, bytes.length],
      [18, bytes.length],
    ] as const)
      fields.writeUInt32LE(value, place)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), bytes])
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, where, Buffer.from(name))
    bodies.push(body)
    at += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  for (const place of [8, 10]) end.writeUInt16LE(bodies.length, place)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}
