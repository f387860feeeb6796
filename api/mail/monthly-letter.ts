import type { Bilingual, Language } from '../bilingual.ts'
import { date } from '../../web/locales/format.ts'
import { texts } from '../../web/locales/index.ts'
import { plural } from '../../web/locales/say.ts'
import { compose, type Letter, oneLine } from './compose.ts'

/** How much waits in a group: milestones past their date and due soon, tasks to confirm, guides to review. */
export type GroupWaits = {
  name: Bilingual
  overdue: number
  due: number
  tasks: number
  guides: number
}

/** Tells a co-chair what waits in the own groups, by the end of the month `until`. */
export function monthlyLetter(
  language: Language,
  details: { name: string; groups: readonly GroupWaits[]; until: string },
): Letter {
  return compose(
    language,
    details.name,
    (of) => {
      const { subject, body, brief } = texts[of].mails.monthly
      return { subject, body: `${body}\n\n${texts[of].mails.stopMonthly}`, brief }
    },
    (of) => ({
      things: thingsIn(of, details.groups),
      groups: details.groups.map((group) => groupLine(of, group, details.until)).join('\n'),
    }),
  )
}

/** `5 things`, over all groups. */
function thingsIn(language: Language, groups: readonly GroupWaits[]): string {
  const n = groups.reduce((sum, one) => sum + one.overdue + one.due + one.tasks + one.guides, 0)
  return plural(language, texts[language].mails.monthly.things, n, { n })
}

/** `Research: 2 milestones overdue, 1 milestone due by 30 June 2026`. */
function groupLine(language: Language, group: GroupWaits, until: string): string {
  const { counts } = texts[language].mails.monthly
  const said = (['overdue', 'due', 'tasks', 'guides'] as const)
    .filter((word) => group[word] > 0)
    .map((word) =>
      plural(language, counts[word], group[word], { n: group[word], date: date(language, until) }),
    )
  return `${oneLine(group.name[language])}${language === 'fr' ? '\u00a0' : ''}: ${said.join(', ')}`
}
