import { crc32, deflateRawSync } from 'node:zlib'

/** A PDF of one empty page, whose table of objects is right; `trailer` stands in its trailer, `objects` among its objects. */
export function pdf({ trailer = '', objects = [] as string[] } = {}): Buffer {
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const places = bodies.map((body, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = text.length
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A file in an archive; `times` lists it so often, each time at the same bytes. */
export type Packed = { name: string; content: string | Buffer; encrypted?: true; times?: number }

/** A zip archive of those files. */
export function zip(files: readonly Packed[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, encrypted, times = 1 } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    const entry = [
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      fields,
      rest,
      Buffer.from(name),
    ]
    for (let n = 0; n < times; n += 1) directory.push(...entry)
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const count = files.reduce((sum, { times = 1 }) => sum + times, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, listed, Buffer.from('PK\u0005\u0006'), end])
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The list of an Office file's parts whose main one has that type. */
export const contentTypes = (type: string, part = '/word/document.xml'): Packed => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${type}"/></Types>`,
})

const body: Packed = {
  name: 'word/document.xml',
  content:
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document whose body is that, in Word's marks; `part` is where its body stands. */
export const docxOf = (marks: string | Buffer, part = 'word/document.xml'): Buffer =>
  zip([
    contentTypes(wordType, `/${part}`),
    {
      name: part,
      content:
        typeof marks === 'string'
          ? `<?xml version="1.0"?><w:document ${wordSpace}><w:body>${marks}</w:body></w:document>`
          : marks,
    },
  ])

/** An empty Word document, with more parts where they are given. */
export const docx = (...more: Packed[]): Buffer => zip([contentTypes(wordType), body, ...more])

/** What an archive holds whose main part has another type. */
export const office = (type: string, ...more: Packed[]): Buffer =>
  zip([contentTypes(type), body, ...more])

/** The beginning of Word's older files, and of newer ones behind a password. */
export const compound = (content: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2048),
    Buffer.from(content, 'utf16le'),
    Buffer.alloc(512),
  ])
