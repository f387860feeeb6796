import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'

/** What ties a control to its label, hint and error. */
export type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldText = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean
}
type FieldProps = FieldText & { id?: string | undefined; children: (wiring: Wiring) => ReactNode }

/** A control's label, hint and error, wired to it; the control itself is given the wiring. */
export function Field({ label, hint, error, optional = false, id: given, children }: FieldProps) {
  const own = useId()
  const id = given ?? own
  const words = useWords({ en, fr })
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="muted">{words.optional}</span>}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {words.errorPrefix} {error}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}

type TextFieldProps = FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, 'children'>

/** A one-line text, e-mail or date. */
export function TextField({
  label,
  hint,
  error,
  optional = false,
  id,
  className = '',
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => <input {...input} {...wiring} className={`input ${className}`} />}
    </Field>
  )
}

type SelectFieldProps = FieldText &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
    choices: readonly { value: string; text: string }[]
  }

/** A choice of one from a list, with the platform's own control. */
export function SelectField({
  label,
  hint,
  error,
  optional = false,
  id,
  choices,
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <select {...select} {...wiring} className="input">
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
