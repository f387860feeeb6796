import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { Contributing } from './Contributing.tsx'
import { Ending } from './Ending.tsx'
import { Recording } from './Recording.tsx'
import { Renaming } from './Renaming.tsx'
import type { GroupPage } from './requests.ts'
import { Saying } from './Saying.tsx'

/** The forms of those who keep the page, folded: co-chairs their own group's, the analyst every one's. */
export function Keeping({ page }: { page: GroupPage }) {
  const { groups, groupForms } = useTexts()
  const analyst = useMay('groups.keep')
  const forms = [
    { title: groupForms.text, form: <Saying page={page} /> },
    { title: groups.page.supports, form: <Contributing page={page} /> },
    { title: groupForms.state, form: <Recording page={page} /> },
    ...(analyst && page.group.endedBy === null
      ? [
          { title: groupForms.rename, form: <Renaming page={page} /> },
          { title: groupForms.ending, form: <Ending page={page} /> },
        ]
      : []),
  ]
  return (
    <section aria-labelledby="keep" className="no-print">
      <h2 id="keep">{groups.page.keep}</h2>
      <div className="stack">
        {forms.map(({ title, form }) => (
          <details key={title} className="card card-padded fold">
            <summary>{title}</summary>
            {form}
          </details>
        ))}
      </div>
    </section>
  )
}
