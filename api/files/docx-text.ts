import { StringDecoder } from 'node:string_decoder'
import type { FileBytes } from './bytes.ts'
import { mainPartOf } from './docx.ts'
import { unpack } from './zip.ts'

const mebibyte = 1024 * 1024

/** Of a document's body no more is read: the marks and texts of a book of a thousand pages. */
const mostRead = 16 * mebibyte

/** Characters beyond which nobody reads on. */
const longestText = 2 * mebibyte

/** No mark that a program wrote is so long. */
const longestMark = mebibyte

/** A mark, or what stands between two. */
const pieces = /<([^>]*)>|([^<]+)/g

/** What stands between these two is a document's own text: not what was deleted, nor a field's instruction (ISO/IEC 29500-1, 17.3.3). */
const opensText = /^(?:\w+:)?t(?:\s[^/]*)?$/
const closesText = /^\/(?:\w+:)?t$/
/** A run of letters may be cut anywhere; a word ends with these. */
const endsWord = /^\/(?:\w+:)?p$|^(?:\w+:)?(?:br|cr|tab|noBreakHyphen)\b/

/**
 * The text of a Word document that was checked: its body, a line a paragraph. It reads no more than is said above, never fails, and
 * is empty where there is nothing to be read.
 */
export async function textOfDocx(file: FileBytes): Promise<string> {
  const body = bodyReader()
  try {
    await unpack(file, await mainPartOf(file), { most: mostRead, take: body.take })
  } catch {
    // What was read so far is better than nothing, and the document itself was found whole.
  }
  return body.text()
}

/** Reads marks and texts as their bytes come, wherever they are cut. */
function bodyReader() {
  const decoder = new StringDecoder('utf8')
  const texts: string[] = []
  let length = 0
  let left = ''
  let inText = false
  const add = (text: string) => {
    texts.push(text)
    length += text.length
  }
  const take = (bytes: Buffer) => {
    if (left.length > longestMark || length > longestText) return
    const read = left + decoder.write(bytes)
    const whole = read.lastIndexOf('>') + 1
    left = read.slice(whole)
    for (const [, mark, text = ''] of read.slice(0, whole).matchAll(pieces)) {
      if (mark === undefined) {
        if (inText) add(said(text))
      } else if (endsWord.test(mark)) add('\n')
      else inText = opensText.test(mark) || (inText && !closesText.test(mark))
    }
  }
  return { take, text: () => texts.join('').trim() }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** A text with its references resolved; one that names no character is a space. */
const said = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g, (_, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? ' '
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
