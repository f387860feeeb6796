/** What shows: neither a space nor a character that no font draws, like a zero-width space, a soft hyphen or a filler. */
const ink = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u

/** Whether nobody who looks at the text sees anything. */
export const isBlank = (text: string): boolean => !ink.test(text)
