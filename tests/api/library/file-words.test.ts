import { describe, expect, test } from 'vitest'
import type { Client } from '../../support/client.ts'
import { cast } from '../../support/cast.ts'
import { docxOf, pdf } from '../../support/documents.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { begun, giveBoth, kept, note, publish, slot } from './keeping-files.ts'

const arpent = useSandbox()

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.map(run).join('')}</w:p>`
const blank = docxOf(paragraph('blank'))

/** Colin, with the guide published as those two Word files. */
async function publishedAs(en: Buffer, fr = blank, access: 'members' | 'public' = 'members') {
  const colin = await begun(arpent, access)
  await given(colin, 0, en, fr)
  expect((await publish(colin, 2)).status).toBe(201)
  return colin
}
async function given(colin: Client, revision: number, en: Buffer, fr: Buffer) {
  for (const [at, [language, file]] of (
    [
      ['en', en],
      ['fr', fr],
    ] as const
  ).entries()) {
    const to = slot(language, revision + at, 'guide.docx')
    expect((await colin.sendFile(to, new Uint8Array(file))).status).toBe(200)
  }
}
const finds = async (by: Client, words: string) => {
  const { body } = await by.get(`/api/practice-guides?search=${encodeURIComponent(words)}`)
  return body.guides.map(({ code }: { code: string }) => code)
}

describe('a guide that is a Word file', () => {
  test('is found by its words in either language, by their beginnings, without accents', async () => {
    const colin = await publishedAs(
      docxOf(paragraph('Registrars confirm a death within five days.')),
      docxOf(paragraph('Les registraires confirment un décès à l’échéance prévue.')),
    )
    const maya = await arpent.as(cast.maya)
    for (const words of ['registrar', 'five days', 'DECES', 'échéance', 'echeance prev'])
      expect(await finds(maya, words), words).toEqual(['deaths'])
    for (const words of ['six days', 'egistrars', 'five échéance', '& |', "five' | 'x"])
      expect(await finds(colin, words), words).toEqual([])
  })

  test('is found by words whose letters are cut in runs, in tables and boxes, and by no other marks', async () => {
    const colin = await publishedAs(
      docxOf(
        [
          paragraph('con', 'sent', 'ement'),
          `<w:tbl><w:tr><w:tc>${paragraph('sepulture')}</w:tc><w:tc>${paragraph('cremation')}</w:tc></w:tr></w:tbl>`,
          '<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>',
          `<mc:AlternateContent xmlns:mc="x"><w:txbxContent>${paragraph('inbox')}</w:txbxContent></mc:AlternateContent>`,
          '<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>',
          '<w:p><w:pPr><w:pStyle w:val="Styled"/></w:pPr></w:p><!-- commented -->',
          '<w:p><w:r><w:t>R&amp;D caf&#233; &#x3C;b&#x3E; &#1114112; &#x110000; &nothing;</w:t></w:r></w:p>',
        ].join(''),
      ),
    )
    const there = ['consentement', 'sepulture', 'cremation', 'two', 'three', 'inbox', 'R&D', 'café']
    for (const words of there) expect(await finds(colin, words), words).toEqual(['deaths'])
    const absent = ['sepulturecremation', 'onetwo', 'deleted', 'hyperlink', 'styled', 'commented']
    for (const words of [...absent, 'sent', 'nothing'])
      expect(await finds(colin, words), words).toEqual([])
  })

  test('is found by its newest version only, and not while that is a draft', async () => {
    const colin = await publishedAs(docxOf(paragraph('burial')))
    await given(colin, 0, docxOf(paragraph('cremation')), blank)
    expect(await finds(colin, 'burial')).toEqual(['deaths'])
    expect(await finds(colin, 'cremation')).toEqual([])
    expect((await publish(colin, 2)).status).toBe(201)
    expect(await finds(colin, 'burial')).toEqual([])
    expect(await finds(colin, 'cremation')).toEqual(['deaths'])
    const text = { en: 'In words', fr: 'En mots' }
    await colin.put(`${kept}/draft`, { revision: 0, text, content: 'text' })
    expect((await colin.post(`${kept}/versions`, { revision: 1, note })).status).toBe(201)
    expect(await finds(colin, 'cremation')).toEqual([])
  })

  test('is found by nobody who may not read it', async () => {
    await publishedAs(docxOf(paragraph('burial')), blank, 'members')
    for (const by of [arpent.nobody(), await arpent.as(cast.rory)])
      expect(await finds(by, 'burial')).toEqual([])
  })

  test('is what it was when it is handed over, and its words are told to nobody', async () => {
    const file = docxOf(paragraph('burial'))
    const colin = await publishedAs(file)
    const { body } = await colin.get('/api/practice-guides/deaths')
    expect(JSON.stringify(body)).not.toContain('burial')
    const got = await colin.download('/api/practice-guides/deaths/versions/1/files/en')
    expect(Buffer.from(got).equals(file)).toBe(true)
  })
})

describe('an upload is taken in, whatever is in it,', () => {
  const noise = Array.from({ length: 120_000 }, (_, n) => paragraph(`w${n}q`)).join('')
  test.each([
    ['a body that isn’t XML', docxOf(Buffer.from('burial < > << & &#; \0 <w:t'))],
    ['a body in UTF-16', docxOf(Buffer.from(`\ufeff<w:t>burial</w:t>`, 'utf16le'))],
    ['bytes that are no letters', docxOf(Buffer.from([0x3c, 0x77, 0x3e, 0xff, 0xfe, 0xc3, 0x28]))],
    ['nothing', docxOf('')],
    ['a text that never closes', docxOf(Buffer.from('<w:t>' + 'burial '.repeat(10)))],
    ['one mark of two megabytes', docxOf(Buffer.from(`<w:p ${'a'.repeat(2 ** 21)}`))],
    ['words beyond what is kept', docxOf(noise)],
    ['a word of a megabyte', docxOf(paragraph('x'.repeat(2 ** 20)))],
    [
      'entities that call each other',
      docxOf(Buffer.from('<!DOCTYPE a [<!ENTITY b "&c;">]><w:t>&b;</w:t>')),
    ],
    ['twenty megabytes of marks', docxOf(paragraph('burial') + '<w:p/>'.repeat(3_500_000))],
  ])(
    '%s',
    async (_, file) => {
      const began = performance.now()
      await publishedAs(file)
      expect(performance.now() - began).toBeLessThan(5000)
    },
    20_000,
  )

  test('and is found by what could be read before the bounds', async () => {
    const colin = await publishedAs(
      docxOf(paragraph('burial') + noise + '<w:p/>'.repeat(3_000_000)),
    )
    expect(await finds(colin, 'burial')).toEqual(['deaths'])
    expect(await finds(colin, 'w5q')).toEqual(['deaths'])
    expect(await finds(colin, 'w119999q')).toEqual([])
  }, 20_000)

  test('wherever its body stands', async () => {
    const colin = await publishedAs(docxOf(Buffer.from('<a:t>burial</a:t>'), 'elsewhere/body2.xml'))
    expect(await finds(colin, 'burial')).toEqual(['deaths'])
  })
})

test('a PDF is found by its title alone', async () => {
  const colin = await begun(arpent)
  const file = pdf({ objects: ['<< /Title (burial) >>'] })
  await giveBoth(colin, { en: file, fr: pdf() })
  expect((await publish(colin, 2)).status).toBe(201)
  expect(await finds(colin, 'burial')).toEqual([])
  expect(await finds(colin, 'décès')).toEqual(['deaths'])
})
