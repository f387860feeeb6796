import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'

/** What is told of a form's faults: those of the fields that had one when it was checked last, as they are now, until each is mended. */
export function useFaults(faults: readonly FieldError[]) {
  const [checked, setChecked] = useState<readonly FieldError[]>([])
  const errors = faults.filter(({ id }) => checked.some((fault) => fault.id === id))
  return {
    summary: { errors, since: checked },
    errorOf: (id: string) => errors.find((error) => error.id === id)?.text,
    /** Checks the form; whether it may be sent. */
    check: () => {
      setChecked([...faults])
      return faults.length === 0
    },
  }
}
