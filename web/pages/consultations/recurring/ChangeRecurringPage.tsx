import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { PageHeading } from '../../../components/PageHeading.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { useToday } from '../../../lib/today.ts'
import { fill } from '../../../locales/index.ts'
import { draftOf, type Rule } from './draft.ts'
import { changeRecurring, consultationQuery, recurringQuery } from './requests.ts'
import { RuleForm } from './RuleForm.tsx'

/** Changes the rule of a consultation for the rounds to come. */
export function ChangeRecurringPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { consultation: id } = useParams({
    from: '/signed-in/consultations/recurring/$consultation/rule',
  })
  const { data } = useSuspenseQuery(consultationQuery(id))
  // The form is of the rule that was there when it opened, whatever is asked again meanwhile.
  const [seen] = useState(data.mark)
  const saving = useMutation({
    mutationFn: (rule: Rule) => changeRecurring(id, seen, rule),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: recurringQuery.queryKey })
      await navigate({
        to: '/consultations/recurring/$consultation',
        params: { consultation: id },
      })
    },
  })
  return (
    <>
      <PageHeading
        title={fill(recurring.form.changeTitle, { title: data.title[language] })}
        beneath={recurring.form.changeBeneath}
      />
      <RuleForm
        first={draftOf({ ...data, audience: { orders: [], ...data.audience } }, today)}
        of={id}
        saveText={recurring.form.saveChange}
        saving={saving}
      />
    </>
  )
}
