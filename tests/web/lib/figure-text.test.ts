import { describe, expect, it } from 'vitest'
import {
  answeredText,
  beneathText,
  differenceText,
  inPeople,
  periodText,
  pointText,
  type Voice,
  worthText,
} from '../../../web/lib/figure-text.ts'
import type { Change } from '../../../web/lib/figure.ts'
import { texts } from '../../../web/locales/index.ts'
import { absent, banded, count, figured, share, uncertain } from '../support/points.ts'

const en: Voice = { language: 'en', words: texts.en.measurement }
const fr: Voice = { language: 'fr', words: texts.fr.measurement }

describe('what stands in the value’s place', () => {
  it('is the value in the indicator’s unit', () => {
    expect(pointText(en, share, figured())).toBe('57%')
    expect(pointText(fr, share, figured())).toBe('57\u00a0%')
    expect(pointText(en, count, figured({ value: 1234 }))).toBe('1,234')
    expect(pointText(en, { unit: 'points', decimals: 0 }, figured({ value: 31 }))).toBe('+31')
  })
  it('is Statistics Canada’s symbol where there is none', () => {
    expect(pointText(en, share, absent('confidential'))).toBe('x')
    expect(pointText(en, share, absent('not_asked'))).toBe('..')
    for (const reason of ['no_universe', 'not_due', 'no_target', 'not_comparable'] as const)
      expect(pointText(en, share, absent(reason)), reason).toBe('...')
    for (const reason of ['not_asked', 'no_answers', 'no_register'] as const)
      expect(pointText(en, share, absent(reason)), reason).toBe('..')
  })
  it('carries an r where it was revised, whatever stands there', () => {
    const revised = { revision: 1, replaces: { value: 0.5 } }
    expect(pointText(en, share, figured(revised))).toBe('57%\u00a0r')
    expect(pointText(fr, share, figured({ ...revised, quality: 'E' }))).toBe(
      '57\u00a0%\u00a0E\u00a0r',
    )
    expect(pointText(en, share, absent('confidential', revised))).toBe('x\u00a0r')
    expect(pointText(en, share, uncertain(revised))).toBe('F\u00a0r')
  })
  it('warns of a wide range, and withholds behind one that is too wide', () => {
    expect(pointText(en, share, figured({ quality: 'E' }))).toBe('57%\u00a0E')
    expect(pointText(en, share, uncertain())).toBe('F')
    expect(beneathText(en, share, uncertain())).not.toMatch(/\d/)
  })
  it('is a band where a figure would give people away', () => {
    expect(pointText(fr, share, banded())).toBe('quatre cinquièmes ou plus')
    expect(beneathText(fr, share, banded())).toBe('pour protéger les répondants')
  })
})

describe('what stands beneath it', () => {
  it('is the likely range of an estimate', () => {
    expect(beneathText(en, share, figured())).toBe('49 to 65')
    expect(beneathText(fr, share, figured())).toBe('49 à 65')
  })
  it('is the counts of a census, or that word', () => {
    const census = { kind: 'census', low: null, high: null } as const
    expect(beneathText(en, share, figured({ ...census, n: 15, N: 17 }))).toBe('15 of 17')
    expect(beneathText(fr, share, figured({ ...census, n: null, N: null }))).toBe('recensement')
  })
  it('is who spoke, for volunteers, with no range', () => {
    const volunteers = figured({ kind: 'volunteers', n: 1, N: null })
    expect(beneathText(en, share, volunteers)).toBe('one person answered')
    expect(beneathText(fr, share, figured({ kind: 'volunteers', n: 33 }))).toBe(
      '33 personnes ont répondu',
    )
  })
  it('is the reason of what is missing', () => {
    expect(beneathText(en, share, absent('confidential'))).toBe('to protect respondents')
    expect(beneathText(fr, share, absent('not_asked'))).toBe('non posée')
  })
})

describe('a small council', () => {
  it('is told in people', () => {
    const small = figured({ value: 7 / 9, low: 8 / 14, high: 12 / 14, n: 9, N: 14 })
    expect(inPeople(en, share, small)).toBe('7 of the 9 who answered; likely 8 to 12 of 14')
    expect(inPeople(fr, share, small)).toBe(
      '7 des 9 personnes qui ont répondu; probablement 8 à 12 sur 14',
    )
  })
  it('ends at thirty', () => {
    expect(inPeople(en, share, figured({ n: 20, N: 30 }))).toBeNull()
    expect(inPeople(en, share, figured({ n: 20, N: 29 }))).not.toBeNull()
  })
})

describe('a change', () => {
  const change = (otherwise: Partial<Change> = {}): Change => ({
    from: '2024-2025',
    difference: 0.06,
    word: 'likely_up',
    chances: 0.9,
    ...otherwise,
  })
  it('is in points for shares, in the unit otherwise', () => {
    expect(differenceText(en, share, 0.06)).toBe('+6\u00a0points')
    expect(differenceText(fr, count, -2)).toBe('\u22122')
  })
  it('says its odds, never as ten in ten', () => {
    expect(worthText(en, change(), figured())).toBe('likely a real rise (9 in 10)')
    expect(worthText(fr, change({ chances: 1 }), figured())).toBe(
      'hausse probablement réelle (9 chances sur 10)',
    )
    expect(worthText(en, change({ word: 'leaning_up', chances: 0.7 }), figured())).toBe(
      'leaning up (7 in 10)',
    )
  })
  it('claims no odds for a register, nor for no clear change', () => {
    expect(worthText(en, change(), figured({ kind: 'census' }))).toBeNull()
    expect(worthText(en, change({ word: 'no_clear_change', chances: 0.5 }), figured())).toBe(
      'no clear change',
    )
  })
  it('says that definitions differ, whatever the figure', () => {
    const broken = change({ word: 'not_comparable', difference: null, chances: null })
    expect(worthText(en, broken, figured({ kind: 'census' }))).toBe('not comparable')
  })
})

it('counts who answered, of whom, for surveys alone', () => {
  expect(answeredText(en, figured())).toBe('41 of 58 answered')
  expect(answeredText(en, figured({ kind: 'census' }))).toBeNull()
  expect(answeredText(en, absent('not_asked'))).toBeNull()
})

it('marks a period that still runs', () => {
  expect(periodText(en, figured())).toBe('Winter 2026')
  expect(periodText(fr, figured({ complete: false }))).toBe('Hiver 2026, à ce jour')
})
