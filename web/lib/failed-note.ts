/**
 * For what nothing on the page catches: React has taken the page away by then, so the note in both languages that the document
 * holds ready stands in its place, and the browser is told of the error as ever.
 */
export function showFailedNote(error: unknown): void {
  reportError(error)
  const note = document.querySelector<HTMLTemplateElement>('#failed')
  if (note) document.body.append(note.content)
}
