import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { GroupPage } from './requests.ts'

/** What the group is for, or that nobody has written it yet. */
export function Purpose({ title, group }: { title: string; group: GroupPage['group'] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="purpose">
      <h2 id="purpose">{title}</h2>
      <p className="say">
        {group.purpose?.[language] ?? <span className="muted">{groups.page.noPurpose}</span>}
      </p>
    </section>
  )
}
