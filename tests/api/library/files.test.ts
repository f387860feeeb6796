import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import { docx, pdf } from '../../support/documents.ts'
import { useSandbox } from '../../support/sandbox.ts'
import {
  begun,
  bytes,
  giveBoth,
  kept,
  names,
  page,
  publish,
  published,
  slot,
} from './keeping-files.ts'

const arpent = useSandbox()

const stored = async () => ({
  files: (await arpent.db.selectFrom('guide_file').selectAll().execute()).length,
  parts: (await arpent.db.selectFrom('guide_file_part').select('number').execute()).length,
})

describe('a guide of files', () => {
  test('is published with both, and handed over byte for byte under its own name', async () => {
    await published(arpent)
    const maya = await arpent.as(cast.maya)
    const { body } = await maya.get(page)
    expect(body.shown).toMatchObject({
      number: 1,
      text: null,
      files: {
        en: { name: names.en, kind: 'pdf', size: bytes.en.length, scanned: false },
        fr: { name: names.fr, kind: 'pdf', size: bytes.fr.length, scanned: false },
      },
    })
    const answer = await maya.fetch(`${page}/versions/1/files/fr`, {})
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.fr)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.fr.length),
      'content-disposition':
        'attachment; filename="Declarer un deces.pdf"; filename*=UTF-8\'\'D%C3%A9clarer%20un%20d%C3%A9c%C3%A8s.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
    })
  })

  test('is found by its title', async () => {
    await published(arpent)
    const maya = await arpent.as(cast.maya)
    expect((await maya.get('/api/practice-guides?search=deces')).body.total).toBe(1)
  })

  test('needs a file in each language', async () => {
    const colin = await begun(arpent)
    const { body } = await colin.sendFile(slot('en', 0), new Uint8Array(bytes.en))
    expect(body).toMatchObject({ revision: 1, file: { name: names.en } })
    const refused = await publish(colin, 1)
    expect(refused).toMatchObject({ status: 422, body: { code: 'guide.no_french_file' } })
    expect((await colin.get(page)).body.versions).toEqual([])
  })

  test('of more than one part comes back whole', async () => {
    const colin = await begun(arpent)
    const large = pdf({ objects: [`<< >> % ${'x'.repeat(2.5 * 1024 * 1024)}`] })
    await giveBoth(colin, { en: large, fr: bytes.fr })
    expect(await stored()).toEqual({ files: 2, parts: 4 })
    const answer = await colin.fetch(`${kept}/draft/files/en`, {})
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true)
    const middle = await colin.fetch(`${kept}/draft/files/en`, {
      headers: { range: 'bytes=1048570-2097160' },
    })
    expect(middle.status).toBe(206)
    expect(Buffer.from(await middle.arrayBuffer()).equals(large.subarray(1048570, 2097161))).toBe(
      true,
    )
  })
})

describe('versions of files', () => {
  test('stay, whatever comes after; the next one takes over what isn’t replaced', async () => {
    const colin = await published(arpent)
    const word = docx()
    const given = await colin.sendFile(slot('en', 0, 'Deaths.docx'), new Uint8Array(word))
    expect(given.body.file).toMatchObject({ name: 'Deaths.docx', kind: 'docx' })
    expect((await publish(colin, 1)).body).toEqual({ number: 2 })
    const { body } = await colin.get(page)
    expect(body.shown.files).toMatchObject({ en: { kind: 'docx' }, fr: { name: names.fr } })
    const first = await colin.fetch(`${page}/versions/1/files/en`, {})
    expect(Buffer.from(await first.arrayBuffer()).equals(bytes.en)).toBe(true)
    expect(await stored()).toEqual({ files: 3, parts: 3 })
  })

  test('are refused where both files are those of the version before', async () => {
    const colin = await published(arpent)
    const again = await colin.sendFile(slot('en', 0, 'Again.pdf'), new Uint8Array(bytes.en))
    expect((await publish(colin, again.body.revision)).body.code).toBe('guide.no_change')
  })

  test.each([
    ['changed', sql`update guide_file_part set bytes = ''`],
    ['renamed', sql`update guide_file set name = 'x'`],
    ['emptied of their parts', sql`delete from guide_file_part`],
    ['taken away', sql`delete from guide_file`],
  ])('can’t be %s in the database either', async (_, statement) => {
    await published(arpent)
    await expect(
      arpent.undoing(() => statement.execute(arpent.db).catch((e) => String(e))),
    ).resolves.toMatch(/never change|stay|violates foreign key/)
  })
})

describe('a draft’s files', () => {
  test('give way to another, to a text and to nothing, and leave no bytes behind', async () => {
    const colin = await begun(arpent)
    await colin.sendFile(slot('en', 0), new Uint8Array(bytes.en))
    await colin.sendFile(slot('en', 1, 'Other.pdf'), new Uint8Array(bytes.fr))
    expect(await stored()).toEqual({ files: 1, parts: 1 })
    const text = { en: 'Ask once.', fr: 'Demander une fois.' }
    await colin.put(`${kept}/draft`, { revision: 2, text, content: 'text' })
    expect((await colin.get(`${kept}/draft`)).body).toMatchObject({
      revision: 3,
      content: 'text',
      text,
      files: { en: { name: 'Other.pdf' }, fr: null },
    })
    await publish(colin, 3)
    expect((await colin.get(page)).body.shown).toEqual({ number: 1, text, files: null })
    expect(await stored()).toEqual({ files: 0, parts: 0 })
  })

  test('are removed by their keeper', async () => {
    const colin = await begun(arpent)
    await colin.sendFile(slot('en', 0), new Uint8Array(bytes.en))
    const removed = await colin.send('DELETE', `${kept}/draft/files/en?revision=1`)
    expect(removed.body).toEqual({ revision: 2 })
    const again = await colin.send('DELETE', `${kept}/draft/files/en?revision=2`)
    expect(again).toMatchObject({ status: 404, body: { code: 'file.unknown' } })
    expect(await stored()).toEqual({ files: 0, parts: 0 })
  })

  test('go with a guide that is discarded', async () => {
    const colin = await begun(arpent)
    await giveBoth(colin)
    expect((await colin.send('DELETE', kept)).status).toBe(204)
    expect(await stored()).toEqual({ files: 0, parts: 0 })
  })

  test('aren’t taken upon another’s work, nor for a withdrawn guide', async () => {
    const colin = await published(arpent)
    await colin.put(`${kept}/draft`, { revision: 0, text: { en: '', fr: '' } })
    const late = await colin.sendFile(slot('en', 0), new Uint8Array(bytes.fr))
    expect(late).toMatchObject({ status: 409, body: { code: 'guide.changed_meanwhile' } })
    await colin.post(`${kept}/withdrawal`, { successor: null })
    const after = await colin.sendFile(slot('en', 1), new Uint8Array(bytes.fr))
    expect(after.body.code).toBe('guide.not_available')
    expect(await stored()).toEqual({ files: 2, parts: 2 })
  })
})

describe('who is given a file', () => {
  const versionFile = `${page}/versions/1/files/en`

  test('a guide for members: nobody who isn’t one', async () => {
    await published(arpent, 'members')
    expect((await arpent.nobody().get(versionFile)).body.code).toBe('session.required')
    const rory = await arpent.as(cast.rory)
    expect((await rory.get(versionFile)).body.code).toBe('access.denied')
    expect((await (await arpent.as(cast.maya)).fetch(versionFile, {})).status).toBe(200)
  })

  test('a public one: everybody', async () => {
    await published(arpent, 'public')
    expect((await arpent.nobody().fetch(versionFile, {})).status).toBe(200)
  })

  test('a draft: its keepers, and nobody knows of it otherwise', async () => {
    const colin = await begun(arpent, 'public')
    await giveBoth(colin)
    expect((await colin.fetch(`${kept}/draft/files/en`, {})).status).toBe(200)
    const maya = await arpent.as(cast.maya)
    expect((await maya.get(`${kept}/draft/files/en`)).status).toBe(403)
    expect((await maya.get(versionFile)).body.code).toBe('guide.unknown')
    expect((await arpent.nobody().get(versionFile)).body.code).toBe('guide.unknown')
  })

  test('a version or language there isn’t: nobody', async () => {
    const colin = await published(arpent)
    expect((await colin.get(`${page}/versions/2/files/en`)).body.code).toBe('file.unknown')
    expect((await colin.get(`${page}/versions/1/files/de`)).body.code).toBe('request.invalid')
  })
})
