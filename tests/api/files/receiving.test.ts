import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { compound, contentTypes, docx, office, pdf, zip } from '../../support/documents.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { begun, bytes, kept, slot } from '../library/keeping-files.ts'

const arpent = useSandbox()

const office2007 = 'application/vnd.openxmlformats-officedocument'
const macros = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }
const zeros = { name: 'word/media/image1.bmp', content: Buffer.alloc(10 * 1024 * 1024) }
const whole = pdf()

/** Nothing is stored, and nothing is left on the disk either. */
async function nothingKept() {
  expect(await arpent.db.selectFrom('guide_file').selectAll().execute()).toEqual([])
  const left = (await readdir(tmpdir())).filter((name) =>
    name.startsWith(`arpent-file-${process.pid}-`),
  )
  expect(left).toEqual([])
}

describe('a file that isn’t what it should be', () => {
  test.each<[string, string, Buffer, string]>([
    ['a picture called a PDF', 'Guide.pdf', Buffer.from('89504e470d0a1a0a', 'hex'), 'file.kind'],
    ['a page called a PDF', 'Guide.pdf', Buffer.from('<html>%PDF-1.7</html>'), 'file.kind'],
    ['a text', 'Guide.docx', Buffer.from('Ask once.'), 'file.kind'],
    ['a mark alone', 'Guide.pdf', Buffer.from('%PDF-1.7'), 'file.damaged'],
    ['a PDF cut short', 'Guide.pdf', whole.subarray(0, -30), 'file.damaged'],
    ['a PDF that lost its middle', 'Guide.pdf', cut(whole), 'file.damaged'],
    ['a PDF with a password', 'Guide.pdf', pdf({ trailer: '/Encrypt 4 0 R' }), 'file.encrypted'],
    ['a Word document called a PDF', 'Guide.pdf', docx(), 'file.lies'],
    ['a PDF called a Word document', 'Guide.docx', whole, 'file.lies'],
    ['a PDF called a program', 'Guide.exe', whole, 'file.lies'],
    ['any archive', 'Guide.docx', zip([{ name: 'a.txt', content: 'a' }]), 'file.kind'],
    ['a workbook', 'Guide.docx', office(`${office2007}.spreadsheetml.sheet.main+xml`), 'file.kind'],
    [
      'a workbook that mentions a document',
      'Guide.docx',
      office(
        `${office2007}.spreadsheetml.sheet.main+xml"/><!-- <Override PartName="/word/document.xml" ContentType="${office2007}.wordprocessingml.document.main+xml"/> --><Override PartName="/x" ContentType="x`,
      ),
      'file.kind',
    ],
    [
      'a document whose main part is missing',
      'Guide.docx',
      zip([contentTypes(`${office2007}.wordprocessingml.document.main+xml`)]),
      'file.damaged',
    ],
    [
      'a document with macros',
      'Guide.docm',
      office('application/vnd.ms-word.document.macroEnabled.main+xml', macros),
      'file.macros',
    ],
    ['macros under a plain document’s type', 'Guide.docx', docx(macros), 'file.macros'],
    [
      'an encrypted part',
      'Guide.docx',
      docx({ name: 'word/a.xml', content: 'a', encrypted: true }),
      'file.encrypted',
    ],
    ['a document with a password', 'Guide.docx', compound('EncryptedPackage'), 'file.encrypted'],
    ['an older Word document', 'Guide.doc', compound('WordDocument'), 'file.old_word'],
    ['a document cut short', 'Guide.docx', docx().subarray(0, -40), 'file.damaged'],
    ['a document with a byte changed', 'Guide.docx', changed(docx()), 'file.damaged'],
    ['one that unpacks to 210 MB', 'Guide.docx', docx({ ...zeros, times: 21 }), 'file.unpacks'],
    ['nothing', 'Guide.pdf', Buffer.alloc(0), 'file.empty'],
  ])('%s is refused, and nothing of it stays', async (_, name, sent, code) => {
    const colin = await begun(arpent)
    const answer = await colin.sendFile(slot('en', 0, name), new Uint8Array(sent))
    expect(answer.body.code).toBe(code)
    expect(answer.body.title.length).toBeGreaterThan(20)
    expect(
      (await colin.in('fr').sendFile(slot('en', 0, name), new Uint8Array(sent))).body.title,
    ).toMatch(/fichier/i)
    await nothingKept()
  })
})

function cut(file: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, 60), file.subarray(250)])
}

/** A byte of what is packed, changed. */
function changed(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const at = copy.indexOf('word/document.xml') + 'word/document.xml'.length + 20
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

describe('a file too large', () => {
  const mebibyte = 1024 * 1024

  test('is refused by the size it says, unread', async () => {
    const colin = await begun(arpent)
    const { body, pulled } = counted(100)
    const headers = { 'content-length': String(100 * mebibyte) }
    const answer = await colin.sendFile(slot('en', 0), body, headers)
    expect(answer).toMatchObject({ status: 413, body: { code: 'file.too_large' } })
    expect(pulled()).toBeLessThan(2)
    await nothingKept()
  })

  test('is refused while it comes, where it says none', async () => {
    const colin = await begun(arpent)
    const { body, pulled } = counted(100)
    const answer = await colin.sendFile(slot('en', 0), body)
    expect(answer).toMatchObject({ status: 413, body: { code: 'file.too_large' } })
    expect(pulled()).toBeLessThan(28)
    await nothingKept()
  })

  test('of 25 MB to the byte is taken', async () => {
    const colin = await begun(arpent)
    const shell = pdf({ objects: [''] }).length
    const largest = pdf({ objects: ['%'.repeat(25 * mebibyte - shell - 32)] })
    const room = 25 * mebibyte - largest.length
    const padded = Buffer.concat([largest, Buffer.alloc(room, '\n')])
    expect((await colin.sendFile(slot('en', 0), new Uint8Array(padded))).status).toBe(200)
    const beyond = Buffer.concat([padded, Buffer.from('\n')])
    expect((await colin.sendFile(slot('en', 1), new Uint8Array(beyond))).status).toBe(413)
  })

  /** So many mebibytes, and how many were asked for. */
  function counted(most: number) {
    let asked = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          asked += 1
          controller.enqueue(new Uint8Array(mebibyte))
          if (asked === most) controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    return { body, pulled: () => asked }
  }
})

describe('a file that breaks off', () => {
  test('is refused as such', async () => {
    const colin = await begun(arpent)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes.en))
      },
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    const answer = await colin.sendFile(slot('en', 0), body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'file.broken_off' } })
    await nothingKept()
  })
})

describe('the scanner', () => {
  const scanWith = (command: string) => {
    arpent.services.config.fileScanCommand = command
  }
  const sent = () => new Uint8Array(pdf({ objects: ['<< /Name (EICAR) >>'] }))

  test.each([
    ['finds something', 'grep -q EICAR && exit 1; exit 0', 422, 'file.infected'],
    ['fails', 'exit 2', 503, 'file.scan_failed'],
    ['isn’t there', '/no/such/scanner', 503, 'file.scan_failed'],
    ['is killed', 'kill -9 $$', 503, 'file.scan_failed'],
  ])('that %s keeps a file out', async (_, command, status, code) => {
    scanWith(command)
    const colin = await begun(arpent)
    const answer = await colin.sendFile(slot('en', 0), sent())
    expect(answer).toMatchObject({ status, body: { code } })
    await nothingKept()
  })

  test('is given the whole file, and nothing of the program’s environment', async () => {
    scanWith(`test -z "$HOME" && test $(wc -c) -eq ${sent().length}`)
    const colin = await begun(arpent)
    const answer = await colin.sendFile(slot('en', 0), sent())
    expect(answer.body).toMatchObject({ file: { scanned: true } })
    expect((await colin.get(`${kept}/draft`)).body).toMatchObject({ scans: true })
  })

  test('that isn’t set is said not to be', async () => {
    const colin = await begun(arpent)
    expect((await colin.get(`${kept}/draft`)).body).toMatchObject({ scans: false })
  })
})

describe('a file’s name', () => {
  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Guides\\Décès\u202Efdp.pdf', 'Décès fdp.pdf'],
    ['Guide', 'Guide.pdf'],
    ['con.pdf', 'guide-con.pdf'],
    ['  ..pdf', 'guide.pdf'],
    ['Qui fait quoi ? « été ».PDF', 'Qui fait quoi « été ».pdf'],
    [`${'é'.repeat(200)}.pdf`, `${'é'.repeat(120)}.pdf`],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
  ])('%j is kept as %j', async (given, expected) => {
    const colin = await begun(arpent)
    const { body } = await colin.sendFile(slot('en', 0, given), new Uint8Array(bytes.en))
    expect(body.file.name).toBe(expected)
  })
})
