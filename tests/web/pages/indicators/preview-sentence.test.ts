import { describe, expect, it } from 'vitest'
import type { Point } from '../../../../web/lib/figure.ts'
import { texts } from '../../../../web/locales/index.ts'
import { previewSentence } from '../../../../web/pages/indicators/preview-sentence.ts'
import type { PreviewRow } from '../../../../web/pages/indicators/requests.ts'
import { figured } from '../../support/points.ts'

type Given = { effect: PreviewRow['effect']; breaks?: true; was?: Point['status']; label?: string }

const row = ({ effect, breaks, was, label = '2025–26' }: Given) =>
  ({
    before: figured({ status: was ?? 'at_risk' }),
    after: figured({ label: { en: label, fr: label } }),
    effect,
    breaksBefore: breaks ?? false,
    statusChanges: was !== undefined,
  }) as unknown as PreviewRow

const nb = '\u00a0'

describe('what a new version does, in a sentence', () => {
  it.each([
    [
      'nothing',
      [row({ effect: 'stays' })],
      'One value stays as it is. The line goes on unbroken. No status changes.',
      `1 valeur reste telle quelle. La ligne continue sans rupture. Aucun état ne change.`,
    ],
    [
      'a break, a revision and a status',
      [
        row({ effect: 'stays' }),
        row({ effect: 'stays' }),
        row({ effect: 'revised', breaks: true, was: 'met' }),
        row({ effect: 'running' }),
      ],
      '2 values stay as they are. One value that was published is recomputed and marked r. The line breaks before 2025–26: nothing is compared across it. One status changes: 2025–26, from “Met” to “At risk”.',
      `2 valeurs restent telles quelles. 1 valeur publiée est recalculée et marquée r. La ligne se rompt avant 2025–26${nb}: rien ne se compare de part et d’autre. 1 état change${nb}: 2025–26, de «${nb}Atteinte${nb}» à «${nb}À risque${nb}».`,
    ],
    [
      'figures where there were none',
      [row({ effect: 'appears' }), row({ effect: 'appears', was: 'not_available' })],
      '2 values appear where there were none. The line goes on unbroken. One status changes: 2025–26, from “Not available” to “At risk”.',
      `2 valeurs apparaissent là où il n’y en avait pas. La ligne continue sans rupture. 1 état change${nb}: 2025–26, de «${nb}Non disponible${nb}» à «${nb}À risque${nb}».`,
    ],
  ])('%s', (_, rows, en, fr) => {
    expect(previewSentence('en', texts.en, rows)).toBe(en)
    expect(previewSentence('fr', texts.fr, rows)).toBe(fr)
  })
  it('where the line breaks before a season, in the words of a sentence', () => {
    const breaksBefore = (label: string) => [row({ effect: 'stays', breaks: true, label })]
    expect(previewSentence('en', texts.en, breaksBefore('Spring 2025'))).toContain(
      'The line breaks before spring 2025: nothing',
    )
    expect(previewSentence('fr', texts.fr, breaksBefore('Été 2025'))).toContain(
      `La ligne se rompt avant l’été 2025${nb}: rien`,
    )
  })
})
