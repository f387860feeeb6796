/** The product's sign: the two legs and the bar of a surveyor's compass. */
export function Mark() {
  return (
    <svg className="mark-sign" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M2 19 11 3l9 16M6.2 12.5h9.6" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  )
}
