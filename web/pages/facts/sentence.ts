import { pointText, valueText, type Voice } from '../../lib/figure-text.ts'
import { fill, number, plural, type Texts } from '../../locales/index.ts'
import type { Facts } from './requests.ts'

/** Says what the list below adds up to: the figure, what was counted, and out of what. */
export function factsSentence(voice: Voice, texts: Texts, facts: Facts): string {
  const { facts: words } = texts
  const { language } = voice
  const { point, indicator } = facts
  if ('missing' in point)
    return fill(words.nothing, { reason: voice.words.missingWhy[point.missing] })
  const parts = [
    facts.kind === 'guides'
      ? fill(words.sum, {
          name: indicator.name[language],
          value: valueText(voice, indicator, facts.sum),
          guides: plural(language, words.guides, facts.total, {
            n: number(language, facts.total),
          }),
        })
      : fill(words.share, {
          counted: number(language, facts.counted),
          total: number(language, facts.total),
          value: pointText(voice, indicator, point),
          numerator: indicator.numerator[language],
          denominator: indicator.denominator[language],
        }),
    !point.complete && words.soFar,
    point.revision > 0 && words.revised,
  ]
  return parts.filter(Boolean).join(' ')
}
