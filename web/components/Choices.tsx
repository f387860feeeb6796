import { type ReactNode, useId } from 'react'
import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'

/** One thing to tick or pick. */
export type Choice<Value extends string> = {
  value: Value
  text: ReactNode
  hint?: string | undefined
}

type GroupProps<Value extends string> = {
  legend: string
  hint?: string | undefined
  error?: string | undefined
  id?: string
  choices: readonly Choice<Value>[]
}

type PickProps<Value extends string> = GroupProps<Value> & {
  value: Value | null
  onPick: (value: Value) => void
}

/** A choice of exactly one, all in sight. */
export function PickOne<Value extends string>({ value, onPick, ...group }: PickProps<Value>) {
  const name = useId()
  return (
    <Group {...group}>
      {(choice) => (
        <input
          type="radio"
          name={name}
          checked={choice.value === value}
          onChange={() => onPick(choice.value)}
        />
      )}
    </Group>
  )
}

type TickProps<Value extends string> = GroupProps<Value> & {
  values: readonly Value[]
  onTick: (values: Value[]) => void
}

/** A choice of any number. */
export function TickSome<Value extends string>({ values, onTick, ...group }: TickProps<Value>) {
  const toggled = (value: Value) =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return (
    <Group {...group}>
      {(choice) => (
        <input
          type="checkbox"
          checked={values.includes(choice.value)}
          onChange={() => onTick(toggled(choice.value))}
        />
      )}
    </Group>
  )
}

type InnerProps<Value extends string> = GroupProps<Value> & {
  children: (choice: Choice<Value>) => ReactNode
}

function Group<Value extends string>({
  legend,
  hint,
  error,
  id: given,
  choices,
  children,
}: InnerProps<Value>) {
  const own = useId()
  const id = given ?? own
  const words = useWords({ en, fr })
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="field-label">{legend}</legend>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {`${words.errorPrefix} ${error}`}
        </span>
      )}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            {children(choice)}
            <span>
              {choice.text}
              {choice.hint && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
