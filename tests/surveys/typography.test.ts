import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Bilingual, find, isLocalized } from './instruments.ts'
import { englishFaults, frenchFaults } from './typography.ts'

describe('the typography of French', () => {
  it.each([
    'Buts : suite',
    'Buts: suite',
    '57 %',
    '57%',
    '« oui\u00a0»',
    '«\u00a0oui »',
    'Pourquoi ?',
    'Pourquoi\u00a0?',
    'dit “oui”',
    '1,000\u00a0$',
    '1\u00a0000 $',
    '1 000\u00a0$',
  ])('refuses %o', (text) => {
    expect(frenchFaults(text)).not.toEqual([])
  })

  it.each([
    'Buts\u00a0: suite',
    '57\u00a0%',
    '«\u00a0oui\u00a0»; non',
    '1\u00a0000\u00a0$',
    'Pourquoi?',
  ])('accepts %o', (text) => {
    expect(frenchFaults(text)).toEqual([])
  })
})

const files = readdirSync('surveys', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
)

it.each(files)('%s keeps each language’s typography', (file) => {
  const document: unknown = JSON.parse(readFileSync(`surveys/${file}`, 'utf8'))
  for (const { path, value } of find(document, isLocalized)) {
    expect(frenchFaults((value as Bilingual).fr), path).toEqual([])
    expect(englishFaults((value as Bilingual).en), path).toEqual([])
  }
})
