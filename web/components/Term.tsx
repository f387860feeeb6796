/** A short form whose full name shows on hover and on focus, and is read out: a button, so that every finger and key reaches it. */
export function Term({ short, full }: { short: string; full: string }) {
  return (
    <button type="button" className="term" aria-label={`${short}, ${full}`} data-full={full}>
      {short}
    </button>
  )
}
