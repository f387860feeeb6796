/** A text as it is compared: unbreakable spaces are spaces, and how many stand together doesn't matter. */
export const alike = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** Signs that make a spreadsheet run a text as a formula; files that are written put an apostrophe before them. */
const guarded = /^'(?=[=+\-@\t\r＝＋－＠])/

/** A text without that apostrophe. */
export const bare = (text: string): string => text.replace(guarded, '')

/**
 * What a cell's text says beside the text that is known: that one where they differ in spaces only, or by the apostrophe
 * that keeps a spreadsheet from running it as a formula.
 */
export function textSaid(written: string, known: string | null): string {
  const same =
    known !== null && [written, bare(written)].some((text) => alike(text) === alike(known))
  return same ? known : bare(written).trim()
}
