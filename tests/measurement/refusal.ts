/** The word of the error an attempt is refused with, or that it was accepted. */
export function refusal(attempt: () => unknown): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Error && 'word' in error) return String(error.word)
    throw error
  }
  return 'accepted'
}
