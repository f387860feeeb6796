import { beforeEach, describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { insertIndicator } from '../../support/indicators.ts'
import { answers, insertRelease } from '../../support/releases.ts'
import { useSandbox } from '../../support/sandbox.ts'

const arpent = useSandbox({ template: 'bare' })

let maya: Client
beforeEach(async () => {
  await insertIndicator(arpent.db, { targets: { '2025-2026': [0.65, 0.05] } })
  const round = (closedOn: string, part: object) =>
    insertRelease(arpent.db, { closedOn, parts: [{ invited: 14, ...part }] })
  await round('2025-06-20', { counts: answers(7, 2) })
  await round('2025-09-12', { band: 'withheld' })
  await round('2025-12-12', { band: 'four_fifths_or_more' })
  await round('2026-03-13', { counts: answers(2, 1) })
  maya = await arpent.as(cast.maya)
})

const path = '/api/indicators/SAT-PACE/series.csv'

/** The rows as objects by heading; no cell here holds a separator. */
function parse(text: string, separator: string): Record<string, string>[] {
  const [headings = [], ...rows] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, '')))
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])),
  )
}

describe('a series as a file for spreadsheets', () => {
  test('in English: commas between, points in numbers, ISO dates', async () => {
    const { status, body, headers } = await maya.get(`${path}?lang=en`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="SAT-PACE_JC_round.csv"')
    expect(parse(body, ',')[0]).toMatchObject({
      Indicator: 'SAT-PACE',
      Council: 'JC',
      Period: '2025-2026 Q1',
      'Period in words': 'Spring 2025',
      Date: '2025-06-20',
      Value: '0.777778',
      'Likely range (low)': '0.571429',
      'Likely range (high)': '0.857143',
      Answered: '9',
      Universe: '14',
      Quality: 'E',
      Target: '0.65',
      Status: 'Likely met',
      'Status (Government of Canada)': 'Met',
    })
  })

  test('in French: semicolons between, commas in numbers, as spreadsheets there expect', async () => {
    const { body } = await maya.get(`${path}?lang=fr`)
    const [first] = parse(body, ';')
    expect(first).toMatchObject({
      Indicateur: 'SAT-PACE',
      'Période en toutes lettres': 'Printemps 2025',
      Valeur: '0,777778',
      Cible: '0,65',
      'État (gouvernement du Canada)': 'Atteinte',
    })
  })

  test('says why a figure is missing by Statistics Canada’s symbols, and gives nothing around it', async () => {
    const rows = parse((await maya.get(`${path}?lang=en`)).body, ',')
    expect(rows.map((row) => row['Value'])).toEqual(['0.777778', 'x', 'x', 'F'])
    expect(rows[1]).toMatchObject({
      Answered: '',
      'Likely range (low)': '',
      Status: 'Not available',
    })
    expect(rows[2]).toMatchObject({ Note: 'four fifths or more', 'Likely range (low)': '' })
    expect(rows[3]).toMatchObject({ 'Likely range (low)': '', 'Possible range (high)': '' })
    const quarters = parse(
      (await maya.get(`${path}?lang=en&by=quarter&from=2024-2025&to=2024-2025`)).body,
      ',',
    )
    expect(quarters.map((row) => row['Value'])).toEqual(['..', '..', '..', '..'])
  })

  test('says on each row that the data are synthetic, where they are', async () => {
    expect((await maya.get(`${path}?lang=en`)).body).not.toContain('Synthetic')
    await arpent.db.updateTable('programme').set({ synthetic: true }).execute()
    const rows = parse((await maya.get(`${path}?lang=en`)).body, ',')
    expect(rows.map((row) => row['Synthetic data'])).toEqual(['yes', 'yes', 'yes', 'yes'])
    expect((await maya.get('/api/indicators/SAT-PACE/series')).body.synthetic).toBe(true)
  })

  test('follows the language asked for, else the reader’s', async () => {
    expect((await maya.in('fr').get(path)).body).toContain('Indicateur')
    expect((await maya.get(`${path}?lang=en`)).body).toContain('Indicator')
  })
})
