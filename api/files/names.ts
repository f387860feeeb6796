import type { FileKind } from './kinds.ts'

const longest = 120
/** Names some systems keep for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file's name as it may be offered to anybody: no folder, no sign a system gives a meaning to, the ending of its kind. */
export function safeName(given: string, kind: FileKind): string {
  const own = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const words = own
    .replace(/\.\w{1,10}$/, '')
    .replaceAll(/[\p{Control}\p{Format}\p{Private_Use}\p{Surrogate}<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...words].slice(0, longest).join('').trimEnd()
  return `${short === '' || devices.test(short) ? `guide${short && `-${short}`}` : short}.${kind}`
}
