import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { heldRound } from './written-round.ts'

const arpent = useSandbox()

const written = [
  { start: 'Share drafts two weeks ahead, as Odile in Gaspé does' },
  { start: 'Envoyer les ébauches plus tôt', stop: 'Reports nobody reads' },
  { stop: 'n/a' },
  ...Array.from({ length: 8 }, () => ({})),
]

let round: string
let ariane: Client
beforeEach(async () => {
  round = await heldRound(arpent, written)
  ariane = await arpent.as(cast.ariane)
})

const workbench = async () => (await ariane.get(`/api/waves/${round}/comments`)).body

/** The id of the comment that begins so. */
async function idOf(beginning: string): Promise<string> {
  const { questions } = await workbench()
  const all = questions.flatMap(
    ({ comments }: { comments: { id: string; text: string }[] }) => comments,
  )
  return all.find(({ text }: { text: string }) => text.startsWith(beginning)).id
}

const paraphrase = async (beginnings: string[], en: string, fr: string) =>
  ariane.post(`/api/waves/${round}/paraphrases`, {
    comments: await Promise.all(beginnings.map(idOf)),
    en,
    fr,
  })

const aside = async (beginning: string, seen: string | null = null) =>
  ariane.put(`/api/waves/${round}/comments/${await idOf(beginning)}/aside`, { aside: true, seen })

const release = () => ariane.post(`/api/waves/${round}/comment-release`)

describe('from comments to what readers see', () => {
  test('two comments merged into one paraphrase, the rest set aside: readers see the paraphrase in both languages', async () => {
    expect(await workbench()).toMatchObject({ state: 'working', respondents: 11, written: 4 })
    await paraphrase(['Share', 'Envoyer'], 'Send drafts sooner.', 'Envoyer les ébauches plus tôt.')
    await aside('Reports')
    await aside('n/a')
    expect((await release()).status).toBe(204)
    const rory = await arpent.as(cast.rory)
    const { body } = await rory.get('/api/comments')
    expect(body).toHaveLength(1)
    expect(body[0]).toMatchObject({ id: round, closedOn: '2026-06-15' })
    expect(body[0].questions).toEqual([
      {
        question: 'start',
        title: expect.objectContaining({ fr: expect.any(String) }),
        comments: [{ en: 'Send drafts sooner.', fr: 'Envoyer les ébauches plus tôt.' }],
      },
    ])
    expect(JSON.stringify(body)).not.toMatch(/Odile|Reports|respondents/)
  })

  test('nothing is released before every comment is decided, in both languages', async () => {
    await paraphrase(['Share', 'Envoyer'], 'Send drafts sooner.', '')
    await aside('n/a')
    expect((await release()).body).toMatchObject({ code: 'comments.undecided', params: { n: 1 } })
    await aside('Reports')
    expect((await release()).body).toMatchObject({
      code: 'comments.one_language',
      params: { n: 1 },
    })
    expect((await ariane.get('/api/comments')).body).toEqual([])
  })

  test('once released, neither paraphrases nor decisions change', async () => {
    for (const each of ['Share', 'Envoyer', 'Reports', 'n/a']) await aside(each)
    await release()
    expect((await paraphrase(['Share'], 'a', 'b')).body.code).toBe('comments.released')
    expect((await aside('Share')).body.code).toBe('comments.released')
    expect((await release()).body.code).toBe('comments.released')
  })
})

describe('a paraphrase', () => {
  const reword = (id: string, comments: string[], en: string, seen: object) =>
    ariane.put(`/api/waves/${round}/paraphrases/${id}`, { comments, en, fr: 'Un', seen })
  const paraphrases = async () => (await workbench()).questions[0].paraphrases

  test('whose last comment is set aside is gone', async () => {
    const { id } = (await paraphrase(['Share'], 'One', 'Un')).body
    const comments = [await idOf('Share')]
    expect((await aside('Share', id)).status).toBe(204)
    expect(await paraphrases()).toEqual([])
    const again = await reword(id, comments, 'One', { comments, en: 'One', fr: 'Un' })
    expect(again.body.code).toBe('paraphrase.unknown')
  })

  test('that somebody reworded meanwhile is not overwritten; once that is read, it can be', async () => {
    const { id } = (await paraphrase(['Share'], 'One', 'Un')).body
    const comments = [await idOf('Share')]
    const first = { comments, en: 'One', fr: 'Un' }
    expect((await reword(id, comments, 'Hers', first)).status).toBe(200)
    const late = await reword(id, comments, 'His', first)
    expect(late).toMatchObject({ status: 409, body: { code: 'paraphrase.changed' } })
    expect(await paraphrases()).toEqual([{ id, en: 'Hers', fr: 'Un' }])
    expect((await reword(id, comments, 'His', { ...first, en: 'Hers' })).status).toBe(200)
    expect(await paraphrases()).toEqual([{ id, en: 'His', fr: 'Un' }])
  })

  test('that speaks of one more comment by now keeps it', async () => {
    const { id } = (await paraphrase(['Share'], 'One', 'Un')).body
    const [share, envoyer] = [await idOf('Share'), await idOf('Envoyer')]
    const first = { comments: [share], en: 'One', fr: 'Un' }
    expect((await reword(id, [share, envoyer], 'One', first)).status).toBe(200)
    expect((await reword(id, [share], 'One', first)).body.code).toBe('paraphrase.changed')
  })

  test('keeps its comments from whoever saw them undecided', async () => {
    const { id } = (await paraphrase(['Share'], 'Hers', 'Les siens')).body
    const taken = await paraphrase(['Share', 'Envoyer'], 'His', 'Les siens')
    expect(taken).toMatchObject({ status: 409, body: { code: 'comment.decided' } })
    expect((await aside('Share')).body.code).toBe('comment.decided')
    expect(await paraphrases()).toEqual([{ id, en: 'Hers', fr: 'Les siens' }])
    await aside('Envoyer')
    expect((await paraphrase(['Envoyer'], 'His', 'Les siens')).body.code).toBe('comment.decided')
  })

  test('taken back leaves its comments to be decided', async () => {
    const { body } = await paraphrase(['Share', 'Envoyer'], 'One', 'Un')
    await ariane.send('DELETE', `/api/waves/${round}/paraphrases/${body.id}`)
    const [start] = (await workbench()).questions
    expect(start.paraphrases).toEqual([])
    expect(start.comments.map((each: { paraphrase: null }) => each.paraphrase)).toEqual([
      null,
      null,
    ])
  })

  test.each([
    ['of two questions', ['Share', 'Reports'], 'a', 'comment.unknown'],
    ['in no language', ['Share'], ' ', 'request.invalid'],
    ['that nobody sees', ['Share'], '\u200b\u00ad\u3164', 'request.invalid'],
  ])('%s is refused and nothing is kept', async (_, beginnings, en, code) => {
    expect((await paraphrase(beginnings, en, '')).body.code).toBe(code)
    const [start] = (await workbench()).questions
    expect(start.paraphrases).toEqual([])
  })
})

describe('a redaction', () => {
  const words = ', as Odile in Gaspé does'
  const redact = async (from: number, taken: string) =>
    ariane.post(`/api/waves/${round}/comments/${await idOf('Share')}/redactions`, {
      from,
      words: taken,
      reason: 'author',
    })

  test('takes the words out for good; who, when, why and how many characters stay', async () => {
    // "Share drafts two weeks ahead" is 28 characters long, what follows 24.
    expect((await redact(28, words)).status).toBe(204)
    const [start] = (await workbench()).questions
    const comment = start.comments.find(({ text }: { text: string }) => text.startsWith('Share'))
    expect(comment.text).toBe('Share drafts two weeks ahead[…]')
    expect(comment.redactions).toEqual([
      { at: '2026-06-15T16:00:00.000Z', by: 'Ariane Exemple', reason: 'author', characters: 24 },
    ])
    const audit = await arpent.db.selectFrom('audit_entry').selectAll().execute()
    expect(audit.at(-1)).toMatchObject({
      action: 'comment.redacted',
      details: { reason: 'author', characters: 24 },
    })
    expect(JSON.stringify(audit)).not.toContain('Gaspé')
  })

  test('of words that stand elsewhere by now is refused', async () => {
    await redact(28, words)
    expect((await redact(28, words)).body.code).toBe('comment.changed')
  })

  const left = async () => {
    const [start] = (await workbench()).questions
    const of = start.comments.find(({ text }: { text: string }) => text.startsWith('Share'))
    const counts = of.redactions.map(({ characters }: { characters: number }) => characters)
    return { text: of.text, counts }
  }

  test('of nothing but spaces or the mark of one before is refused, and leaves no trace', async () => {
    await redact(28, words)
    const once = { text: 'Share drafts two weeks ahead[…]', counts: [24] }
    for (const [from, taken] of [
      [28, '[…]'],
      [29, '…'],
      [5, ' '],
    ] as const)
      expect((await redact(from, taken)).body.code).toBe('comment.nothing_to_redact')
    expect(await left()).toEqual(once)
  })

  test('that begins within an earlier mark takes it whole, and counts the words alone', async () => {
    // "two weeks" stands from the fourteenth character on.
    await redact(13, 'two weeks')
    expect((await left()).text).toBe('Share drafts […] ahead, as Odile in Gaspé does')
    // " ahead" is six characters long.
    expect((await redact(15, '] ahead')).status).toBe(204)
    expect(await left()).toEqual({
      text: 'Share drafts […], as Odile in Gaspé does',
      counts: [9, 6],
    })
  })
})

test('an open round shows no comment, to the analyst neither', async () => {
  const { body } = await ariane.post('/api/waves', {
    instrument: 'member-pulse',
    form: 'short',
    mode: 'confidential',
    audience: { councils: ['JC'], roles: ['member'], groups: [] },
    closesOn: '2026-07-30',
    title: { en: 'July', fr: 'Juillet' },
  })
  const open = (await ariane.get(`/api/waves/${body.id}/comments`)).body
  expect(open).toMatchObject({ state: 'open', written: 0, questions: [] })
})
