import { Field } from './Field.tsx'

type FileFieldProps = {
  id: string
  label: string
  hint: string
  error: string | undefined
  /** Kinds the file chooser offers, as the platform names them. */
  accept: string
  onChoose: (file: File | null) => void
}

/** One file, chosen with the platform's own chooser. */
export function FileField({ onChoose, accept, ...text }: FileFieldProps) {
  return (
    <Field {...text}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          className="input"
          accept={accept}
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  )
}
