import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PageHeading } from '../../../components/PageHeading.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { useToday } from '../../../lib/today.ts'
import { firstRule } from './draft.ts'
import { recurringQuery, startRecurring } from './requests.ts'
import { RuleForm } from './RuleForm.tsx'

/** Sets up a consultation that then holds its rounds by itself. */
export function NewRecurringPage() {
  const { recurring } = useTexts()
  const today = useToday()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const saving = useMutation({
    mutationFn: startRecurring,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: recurringQuery.queryKey })
      await navigate({
        to: '/consultations/recurring/$consultation',
        params: { consultation: id },
      })
    },
  })
  return (
    <>
      <PageHeading title={recurring.form.title} beneath={recurring.form.beneath} />
      <RuleForm first={firstRule(today)} of={null} saveText={recurring.form.save} saving={saving} />
    </>
  )
}
