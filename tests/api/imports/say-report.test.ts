import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../../api/imports/actions.ts'
import { mistake, told } from '../../../api/imports/mistakes.ts'
import { sayReport } from '../../../api/imports/say-report.ts'

const files = { frame: 'cadre.csv', responses: 'réponses.csv' }
const item = (question: string, shown: 'figures' | 'words' | 'nothing', domains: string[]) => ({
  question,
  item: `c.${question}@1`,
  shown,
  domains,
})
const report = (more: Partial<ImportReport> = {}): ImportReport => ({
  instrument: { code: 'c', version: 1 },
  applied: false,
  refusals: [],
  rounds: [
    {
      label: '2025Q2',
      closedOn: '2025-06-30',
      state: 'new',
      wave: null,
      invited: 1240,
      answered: 43,
      withheld: false,
      domains: ['JC'],
      items: [
        item('sat', 'figures', ['JC']),
        item('nps', 'words', ['JC']),
        item('x', 'nothing', []),
      ],
    },
  ],
  ...more,
})

describe('what the command says', () => {
  it('of a dry run', () => {
    expect(sayReport(report(), files, 'en'))
      .toBe(`Dry run: nothing is stored. This is what would be.
2025Q2, closed on 30 June 2025: 43 of 1,240 answered. To be made.
    Shown for JC: sat.
    Nearly everybody answered alike, so only in words: nps.
    Not shown: x.
Run it again with --apply to store it.`)
  })

  it('of a dry run, in French', () => {
    expect(sayReport(report(), files, 'fr').replaceAll('\u00a0', ' '))
      .toBe(`Essai : rien n’est enregistré. Voici ce qui le serait.
2025Q2, fermé le 30 juin 2025 : 43 réponses de 1 240 personnes invitées. À créer.
    Montré pour JC : sat.
    Presque tout le monde a répondu la même chose, donc en mots seulement : nps.
    Non montré : x.
Relancez la commande avec --apply pour l’enregistrer.`)
  })

  it('of mistakes: the file, the line, the column, the reason', () => {
    const spot = { file: 'responses', line: 12, column: 'sat' } as const
    const refusals = [
      told(mistake(spot, 'value_off_scale', { value: '9', values: '1, 2, 3' })),
      told(mistake({ file: 'frame', line: null, column: null }, 'no_rows')),
    ]
    expect(sayReport(report({ refusals }), files, 'en'))
      .toBe(`2 things to mend. Nothing can be stored before:
  réponses.csv, line 12, sat: “9” isn’t an answer to this question. Its answers are: 1, 2, 3.
  cadre.csv: This file has no rows under its header.`)
    expect(sayReport(report({ refusals }), files, 'fr').replaceAll('\u00a0', ' '))
      .toBe(`2 points à corriger. Rien ne peut être enregistré avant :
  réponses.csv, ligne 12, sat : « 9 » n’est pas une réponse à cette question. Ses réponses sont : 1, 2, 3.
  cadre.csv : Ce fichier n’a aucune ligne sous son en-tête.`)
  })

  it('when it is stored, and when all was there', () => {
    const made = report({
      applied: true,
      rounds: report().rounds.map((r) => ({ ...r, state: 'made' })),
    })
    expect(sayReport(made, files, 'en').split('\n')[0]).toBe('Stored.')
    const known = report({ rounds: report().rounds.map((r) => ({ ...r, state: 'known' })) })
    expect(sayReport(known, files, 'en')).toMatch(
      /^Everything was imported before.*\n.*the same\.\n/,
    )
    expect(sayReport(known, files, 'en')).not.toContain('--apply')
  })
})
