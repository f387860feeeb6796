import { beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { changed, contentsOf } from '../../support/tables.ts'
import { publishInstrument } from '../../support/waves.ts'
import { councilSurvey } from './council-survey.ts'
import { importTexts, postFiles, small, type Texts } from './files.ts'

const arpent = useSandbox()

beforeEach(async () => {
  await publishInstrument(arpent.db, councilSurvey)
})

/** The small round with a text of its frame or its responses replaced. */
const frame = (from: string | RegExp, to: string): Texts => ({
  ...small,
  frame: small.frame.replace(from, to),
})
const responses = (from: string | RegExp, to: string): Texts => ({
  ...small,
  responses: small.responses.replace(from, to),
})
const sized = (size: number): Texts => ({
  ...small,
  frame: small.frame
    .replace('home_council', 'home_council,stratum_size')
    .replaceAll(/(PSSDC|PSCIOC)$/gm, (council) => `${council},${council === 'PSSDC' ? size : 1}`)
    .replace('m8,BC,PSCIOC,1', `m8,BC,PSCIOC,${size}`),
})

type Case = readonly [what: string, texts: Texts, place: string, reason: string]

const given: readonly Case[] = [
  ['N smaller than n', sized(5), 'frame 2 stratum_size', 'n_above_size'],
  ['N of more than are listed', sized(9), 'frame 2 stratum_size', 'size_not_listed'],
  [
    'an unknown stratum',
    frame(
      /^member,unit,home_council\nm1,NL,PSSDC/,
      'member,unit,home_council,stratum\nm1,NL,PSSDC,regional',
    ),
    'frame 2 stratum',
    'order_unknown',
  ],
  [
    'a stratum that isn’t the jurisdiction’s',
    frame(
      /^member,unit,home_council\nm1,NL,PSSDC/,
      'member,unit,home_council,stratum\nm1,NL,PSSDC,federal',
    ),
    'frame 2 stratum',
    'order_differs',
  ],
  ['an unknown jurisdiction', frame('m3,NS', 'm3,XX'), 'frame 4 unit', 'unit_unknown'],
  [
    'an unknown council',
    frame('m8,BC,PSCIOC', 'm8,BC,PSXX'),
    'frame 9 home_council',
    'council_unknown',
  ],
  ['a member twice in the frame', frame('m8,BC', 'm1,BC'), 'frame 9 member', 'member_repeated'],
  ['a member without a key', frame('m8,BC', ',BC'), 'frame 9 member', 'cell_missing'],
  ['a frame without jurisdictions', frame('unit', 'place'), 'frame 1 unit', 'column_missing'],
  [
    'a column nobody knows',
    frame('home_council', 'home_concil'),
    'frame 1 home_concil',
    'column_unknown',
  ],
  ['two columns of one name', frame('home_council', 'unit'), 'frame 1 unit', 'column_repeated'],
  ['a row of too many cells', frame('m8,BC,PSCIOC', 'm8,BC,PSCIOC,x'), 'frame 9', 'row_uneven'],
  ['an empty file', { ...small, frame: '' }, 'frame', 'no_rows'],
  ['a file that is no text', { ...small, frame: 'PK\u0003\u0004\0\0' }, 'frame', 'file_not_text'],
  ['an open quotation mark', responses('m3,2025Q2', '"m3,2025Q2'), 'responses', 'csv_malformed'],
  [
    'a value off the scale',
    responses('m3,2025Q2,2', 'm3,2025Q2,6'),
    'responses 4 overall',
    'value_off_scale',
  ],
  [
    'a value that is nearly one',
    responses('m3,2025Q2,2', 'm3,2025Q2,2.5'),
    'responses 4 overall',
    'value_off_scale',
  ],
  [
    'a person twice',
    responses('m6,2025Q2', 'm5,2025Q2'),
    'responses 7 member',
    'response_repeated',
  ],
  [
    'a person outside the frame',
    responses('m6,', 'm9,'),
    'responses 7 member',
    'member_not_in_frame',
  ],
  ['a row without a person', responses('m6,', ','), 'responses 7 member', 'cell_missing'],
  ['a row without a round', responses('m6,2025Q2', 'm6,'), 'responses 7 wave', 'cell_missing'],
  [
    'a row without an answer',
    responses('m6,2025Q2,3,no', 'm6,2025Q2,,'),
    'responses 7',
    'row_without_answer',
  ],
  ['no question at all', { ...small, map: ['overall=-', 'guide=-'] }, 'responses 1', 'no_question'],
  [
    'a question that needs another',
    { ...responses('guide', 'why'), map: [] },
    'responses 1 why',
    'question_depends',
  ],
  [
    'a name mapped from nowhere',
    { ...small, map: ['sat=overall'] },
    'responses 1',
    'column_unmapped',
  ],
  [
    'a column that differs from the frame',
    responses(
      /^member,wave,overall,guide\nm1,2025Q2,5,yes/,
      'member,wave,overall,guide,unit\nm1,2025Q2,5,yes,QC',
    ),
    'responses 2 unit',
    'differs_from_frame',
  ],
  [
    'a label that tells no day',
    responses('m1,2025Q2', 'm1,spring'),
    'responses 2 wave',
    'label_without_day',
  ],
  [
    'a round that is not over',
    responses('m1,2025Q2', 'm1,2026Q2'),
    'responses 2 wave',
    'round_not_over',
  ],
  [
    'two rounds of one day',
    responses('m6,2025Q2', 'm6,2025-2026-Q1'),
    'responses 7 wave',
    'round_same_day',
  ],
]

const cases = given.map(([what, texts, place, reason]): Case => [
  what,
  squared(texts),
  place,
  reason,
])

/** Rows after a header that got a column get a blank for it. */
function squared(texts: Texts): Texts {
  const square = (text: string): string => {
    const [header = '', ...rows] = text.split('\n')
    const missing = (row: string) => header.split(',').length - row.split(',').length
    return [
      header,
      ...rows.map((row) => (row === '' ? row : row + ','.repeat(Math.max(0, missing(row))))),
    ].join('\n')
  }
  return { ...texts, frame: square(texts.frame), responses: square(texts.responses) }
}

describe('refused, named, nothing stored', () => {
  it.each(cases)('%s', async (_, texts, place, reason) => {
    const before = await contentsOf(arpent.db)
    const { refusals } = await importTexts(arpent, texts)
    const told = refusals.map(({ file, line, column, reason: word }) => ({
      place: [file, line, column].filter((part) => part !== null).join(' '),
      word,
    }))
    expect(told.map(({ word }) => word)).toContain(reason)
    expect(told.find(({ word }) => word === reason)?.place).toMatch(new RegExp(`^${place}`))
    for (const { text } of refusals) expect(`${text.en}${text.fr}`).not.toMatch(/…|\{|undefined/)
    await expect(importTexts(arpent, texts, { dry: false })).rejects.toMatchObject({
      word: 'import.refused',
    })
    expect(changed(before, await contentsOf(arpent.db))).toEqual([])
  })

  it('a round without a frame, and a frame without a round', async () => {
    const [header = '', ...rows] = small.frame.trim().split('\n')
    const labelled = [`${header},wave`, ...rows.map((row) => `${row},2025Q4`)].join('\n')
    const { refusals } = await importTexts(arpent, { ...small, frame: labelled })
    expect(refusals.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ['frame', 2, 'round_without_responses'],
      ['responses', 2, 'round_without_frame'],
    ])
  })

  it('a column too many hides no other mistake, and makes none', async () => {
    const misspelt = frame('home_council', 'home_concil')
    const { refusals } = await importTexts(arpent, {
      frame: misspelt.frame,
      responses: small.responses.replace('m2,2025Q2,4', 'm2,2025Q2,9'),
    })
    expect(refusals.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ['frame', 1, 'column_unknown'],
      ['responses', 3, 'value_off_scale'],
    ])
  })

  it('a frame that can’t be read is said once, not again for its rounds', async () => {
    const { refusals } = await importTexts(arpent, frame('unit', 'place'))
    expect(refusals.map(({ file, reason }) => [file, reason])).toEqual([
      ['frame', 'column_missing'],
      ['frame', 'column_unknown'],
    ])
  })

  it('an answer to a question that was hidden from the person', async () => {
    const texts = responses(/guide\nm1,2025Q2,5,yes/, 'guide,why\nm1,2025Q2,5,yes,Because')
    const { refusals } = await importTexts(arpent, squared(texts))
    expect(refusals).toMatchObject([{ line: 2, column: 'why', reason: 'answer_refused' }])
    expect(refusals[0]?.text.en).toContain('Why not?')
  })

  it('lists all that is to mend, in the order of the lines', async () => {
    const texts = responses('m2,2025Q2,4', 'm2,2025Q2,9')
    const more = {
      ...texts,
      responses: texts.responses.replace('m5,2025Q2,4,yes', 'm5,2025Q2,0,maybe'),
    }
    const { refusals, rounds } = await importTexts(arpent, more)
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([
      [3, 'overall'],
      [6, 'overall'],
      [6, 'guide'],
    ])
    expect(rounds).toMatchObject([{ answered: 4, state: 'new' }])
  })

  it('an instrument, a version or a council that isn’t there', async () => {
    const refused = (more: object) => importTexts(arpent, small, more)
    await expect(refused({ instrument: 'none' })).rejects.toMatchObject({
      word: 'instrument.unknown',
    })
    await expect(refused({ version: 7 })).rejects.toMatchObject({ word: 'instrument.unknown' })
    await expect(refused({ council: 'XX' })).rejects.toMatchObject({ word: 'council.unknown' })
  })
})

describe('POST /api/imports/waves', () => {
  it('answers a dry run with the refusals, and an import with a problem that lists them', async () => {
    const ariane = await arpent.as(cast.ariane)
    const texts = responses('m3,2025Q2,2', 'm3,2025Q2,6')
    const dry = await postFiles(ariane, texts, true)
    expect(dry.status).toBe(200)
    expect(dry.body).toMatchObject({ applied: false, refusals: [{ line: 4, column: 'overall' }] })
    const applied = await postFiles(ariane.in('fr'), texts, false)
    expect(applied).toMatchObject({ status: 422, body: { code: 'import.refused' } })
    expect(applied.body.params.refusals).toEqual(dry.body.refusals)
    expect(applied.body.title).toMatch(/Rien n’a été enregistré/)
  })

  it('is for files: anything else is not valid', async () => {
    const ariane = await arpent.as(cast.ariane)
    const sent = await ariane.post('/api/imports/waves', { instrument: 'council-survey' })
    expect(sent).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
    const form = new FormData()
    form.set('instrument', 'council-survey')
    form.set('frame', 'member')
    const text = new Response(form)
    const asText = await ariane.send('POST', '/api/imports/waves', await text.text(), {
      'content-type': text.headers.get('content-type') ?? '',
    })
    expect(asText).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  })
})

describe('how much may be sent', () => {
  const padded = (mebibytes: number) => ({
    ...small,
    responses: `${small.responses}${`${'\n'.repeat(1024)}`.repeat(1024 * mebibytes)}`,
  })

  it('is more than other requests may hold: the files of a council of thousands', async () => {
    const ariane = await arpent.as(cast.ariane)
    const answer = await postFiles(ariane, padded(3), true)
    expect(answer).toMatchObject({ status: 200, body: { refusals: [] } })
  })

  it('ends at 25 MiB, and for who may not import at nothing', async () => {
    const ariane = await arpent.as(cast.ariane)
    const refused = await postFiles(ariane, padded(26), true)
    expect(refused).toMatchObject({ status: 413, body: { code: 'request.too_large' } })
    expect((await postFiles(arpent.nobody(), padded(26), true)).status).toBe(401)
  })
})
