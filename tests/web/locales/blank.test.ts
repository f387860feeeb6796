import { expect, it } from 'vitest'
import { isBlank } from '../../../web/locales/blank.ts'

it.each([
  '',
  ' \t\n',
  '\u00a0\u202f',
  '\u200b\u200d\ufeff',
  '\u00ad',
  '\u3164\u115f',
  '\u2800',
  '\u0007',
])('nobody sees anything in %j', (text) => expect(isBlank(text)).toBe(true))

it.each(['a', '.', '\u200b–', '…', '👍🏽', '一', '\u0301', '0'])('%j shows', (text) =>
  expect(isBlank(text)).toBe(false),
)
