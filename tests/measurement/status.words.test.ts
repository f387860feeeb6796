import { describe, expect, it } from 'vitest'
import {
  predictMean,
  predictNps,
  predictShare,
  type MissingReason,
} from '../../api/measurement/prediction.ts'
import { gcWord, qualityOf, symbolFor, type StatusWord } from '../../api/measurement/status.ts'
import { figure } from './figure.ts'

describe('quality by the width of the range', () => {
  it.each([
    [{ N: 60, n: 59, yes: 30 }, ''],
    [{ N: 14, n: 9, yes: 7 }, 'E'],
    [{ N: 14, n: 1, yes: 1 }, 'F'],
    [{ N: 14, n: 14, yes: 1 }, ''],
  ] as const)('%o: %s', (stratum, letter) => {
    expect(qualityOf(figure(predictShare([stratum])))).toBe(letter)
  })

  it('reads a mean and a promoter score in hundredths of their scales', () => {
    const mean = figure(predictMean([1, 2, 3, 4, 5], [{ N: 14, counts: [0, 1, 2, 4, 2] }]))
    // 3.36 to 4.07 is .71 of 4: 18 hundredths.
    expect(qualityOf(mean)).toBe('')
    const nps = figure(predictNps([{ N: 14, counts: [0, 0, 1, 0, 0, 0, 1, 1, 2, 2, 2] }]))
    const width = ((nps.likely?.high ?? 0) - (nps.likely?.low ?? 0)) / 2
    expect(width).toBeGreaterThan(20)
    expect(qualityOf(nps)).toBe(width > 40 ? 'F' : 'E')
  })
})

describe('words for others', () => {
  it('the Government of Canada has four', () => {
    const words: StatusWord[] = [
      'met',
      'likely_met',
      'close',
      'at_risk',
      'likely_not_met',
      'not_met',
      'not_due',
      'not_available',
    ]
    expect(words.map(gcWord)).toEqual([
      'met',
      'met',
      'not_met',
      'not_met',
      'not_met',
      'not_met',
      'future',
      'not_available',
    ])
  })

  it('Statistics Canada has three symbols', () => {
    const reasons: MissingReason[] = [
      'not_asked',
      'no_answers',
      'no_register',
      'confidential',
      'not_due',
      'no_target',
      'no_universe',
      'not_comparable',
    ]
    expect(reasons.map(symbolFor)).toEqual(['..', '..', '..', 'x', '...', '...', '...', '...'])
  })
})
