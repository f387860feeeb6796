import { useNavigate } from '@tanstack/react-router'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'

/** The day the register is read on; it stands in the address, so that a link shows the same day. */
export function AsOf({ on, to }: { on: string | undefined; to: '/groups' | '/representation' }) {
  const { groups } = useTexts()
  const today = useToday()
  const navigate = useNavigate()
  return (
    <div className="as-of no-print">
      <TextField
        type="date"
        label={groups.asOf}
        hint={groups.asOfHint}
        value={on ?? today}
        max={today}
        onChange={({ target: { value } }) => {
          if (value) void navigate({ to, search: value === today ? {} : { on: value } })
        }}
      />
    </div>
  )
}
