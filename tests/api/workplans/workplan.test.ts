import { describe, expect, test } from 'vitest'
import { loadProgramme } from '../../../api/programme/actions.ts'
import { cast } from '../../support/cast.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { copyProgramme } from '../programme/folder.ts'

const arpent = useSandbox()

const path = '/api/groups/RES/milestones'
const page = '/api/groups/RES/workplan'
const title = (en: string) => ({ en, fr: `${en} (fr)` })

describe('a workplan', () => {
  test('takes milestones with titles and planned dates; each gets the next number', async () => {
    const colin = await arpent.as(cast.colin)
    const plan = { startsOn: '2026-05-01', plannedDueOn: '2026-09-30' }
    await colin.post(path, { reference: 'M-9', title: title('Kept elsewhere') })
    const added = await colin.post(path, { title: title('Findings'), ...plan })
    expect(added).toMatchObject({ status: 201, body: { reference: 'M-10', ...plan } })
    expect((await colin.get(page)).body).toMatchObject({
      keeps: true,
      group: { code: 'RES' },
      versions: [],
      delivery: { asOf: '2026-06-15', due: 0, undated: 2 },
    })
  })

  test('is approved as it was seen: planned dates become first approved ones, kept as a version', async () => {
    const colin = await arpent.as(cast.colin)
    await colin.post(path, { title: title('Findings'), plannedDueOn: '2026-06-10' })
    await colin.post(path, { title: title('Report') })
    const milestones = [{ reference: 'M-1', dueOn: '2026-06-10' }]
    const approved = await colin.post(`${page}/approval`, { milestones })
    expect(approved).toMatchObject({ status: 201, body: { number: 1 } })
    const { body } = await (await arpent.as(cast.maya)).get(page)
    expect(body.keeps).toBe(false)
    // Due 10 June and not done on 15 June: one due, one undelivered; the other has no date.
    expect(body.delivery).toMatchObject({ due: 1, onTime: 0, undelivered: 1, undated: 1 })
    expect(body.versions).toMatchObject([{ number: 1, by: 'Colin Sample', promised: 1 }])
    expect((await colin.get(`${page}/versions/1`)).body.milestones).toMatchObject([
      { reference: 'M-1', dueOn: '2026-06-10' },
    ])
    expect((await colin.get(`${page}/versions/2`)).body.code).toBe('workplan.version_unknown')
    await colin.patch(`${path}/M-2`, { plannedDueOn: '2026-07-01' })
    await colin.post(`${page}/approval`, {
      milestones: [{ reference: 'M-2', dueOn: '2026-07-01' }],
    })
    const versions = (await colin.get(page)).body.versions
    expect(
      versions.map((one: { number: number; promised: number }) => [one.number, one.promised]),
    ).toEqual([
      [2, 2],
      [1, 1],
    ])
  })

  test.each([
    ['a date that was moved meanwhile', [{ reference: 'M-1', dueOn: '2026-06-01' }]],
    ['a milestone that came up meanwhile', [{ reference: 'M-2', dueOn: '2026-06-10' }]],
    [
      'one that is gone',
      [
        { reference: 'M-1', dueOn: '2026-06-10' },
        { reference: 'M-7', dueOn: '2026-06-10' },
      ],
    ],
  ])('is not approved with %s', async (_, milestones) => {
    const colin = await arpent.as(cast.colin)
    await colin.post(path, { title: title('Findings'), plannedDueOn: '2026-06-10' })
    const answer = await colin.post(`${page}/approval`, { milestones })
    expect(answer).toMatchObject({ status: 409, body: { code: 'workplan.changed_meanwhile' } })
    const { body } = await colin.get(page)
    expect(body).toMatchObject({ versions: [], milestones: [{ firstApprovedDueOn: null }] })
  })

  test('keeps every date that moved, with why, when and by whom', async () => {
    const colin = await arpent.as(cast.colin)
    const ariane = await arpent.as(cast.ariane)
    await colin.post(path, { title: title('Findings'), firstApprovedDueOn: '2026-07-31' })
    await colin.patch(`${path}/M-1`, { revisedDueOn: '2026-09-30', reason: 'Two answers late.' })
    await colin.patch(`${path}/M-1`, { revisedDueOn: '2026-09-30', title: title('Findings told') })
    await ariane.patch(`${path}/M-1`, { revisedDueOn: null, reason: 'They came.' })
    const [milestone] = (await colin.get(page)).body.milestones
    expect(milestone).toMatchObject({ revisedDueOn: null, firstApprovedDueOn: '2026-07-31' })
    expect(milestone.revisions).toMatchObject([
      { dueOn: '2026-09-30', reason: 'Two answers late.', by: 'Colin Sample' },
      { dueOn: null, reason: 'They came.', by: 'Ariane Exemple' },
    ])
  })

  test('shows what was done; taking it back takes its evidence back', async () => {
    const colin = await arpent.as(cast.colin)
    await colin.post(path, { title: title('Findings') })
    const evidence = 'https://example.org/findings?page=2'
    const done = await colin.patch(`${path}/M-1`, { doneOn: '2026-06-15', evidence })
    expect(done.body).toMatchObject({ doneOn: '2026-06-15', evidence })
    const back = await colin.patch(`${path}/M-1`, { doneOn: null })
    expect(back.body).toMatchObject({ doneOn: null, evidence: null })
  })
})

test('programme files that change leave what was changed here', async () => {
  const colin = await arpent.as(cast.colin)
  const folder = await copyProgramme()
  const file = (en: string) => ({
    milestones: [{ ...fileRow, title: title(en) }],
  })
  await folder.write('milestones.json', file('From the files'))
  await loadProgramme(arpent.db, folder.path)
  await colin.patch(`${path}/M-F`, { doneOn: '2026-06-12' })
  await folder.write('milestones.json', file('From the files, again'))
  await loadProgramme(arpent.db, folder.path)
  const [milestone] = (await colin.get(page)).body.milestones
  expect(milestone).toMatchObject({ doneOn: '2026-06-12', title: title('From the files') })
})

const fileRow = {
  group: 'RES',
  reference: 'M-F',
  first_approved_due_on: '2026-06-10',
  revised_due_on: null,
  done_on: null,
  cancelled_on: null,
}
