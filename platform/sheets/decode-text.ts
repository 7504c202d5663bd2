import { countMisspelt } from './misspelt.ts'
import { decodeAs } from './encodings.ts'
import type { Encoding } from './sheet.ts'

type Decoded = { text: string; encoding: Encoding }

/**
 * Gives the text and how it was written: a byte order mark is believed; without one it is UTF-8 if every byte agrees, else what a French
 * spreadsheet saves as "CSV": windows-1252, but Mac Roman on a Mac and CP850 as "CSV (MS-DOS)". Undefined when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const mark = marked(bytes)
  const { text, encoding } = mark
    ? decoded(bytes, mark)
    : isUtf8(bytes)
      ? decoded(bytes, 'utf-8')
      : spelt(bytes)
  return looksLikeText(text) ? { text, encoding } : undefined
}

const decoded = (bytes: Uint8Array, encoding: Encoding): Decoded => ({
  text: decodeAs(encoding, bytes),
  encoding,
})

function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (cause) {
    if (cause instanceof TypeError) return false
    throw cause
  }
}

/** The likeliest first; the last for UTF-8 that was cut in the middle of a letter. */
const older = ['windows-1252', 'macintosh', 'cp850', 'utf-8'] as const

const JUDGED = 300_000

/** The reading that spells fewest words as nobody does, from the first letter that is not of every encoding. */
function spelt(bytes: Uint8Array): Decoded {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const some = bytes.subarray(Math.max(0, first - 1), first + JUDGED)
  const { encoding } = older
    .map((encoding) => ({ encoding, wrong: countMisspelt(decodeAs(encoding, some)) }))
    .reduce((best, other) => (other.wrong < best.wrong ? other : best))
  return decoded(bytes, encoding)
}

// Pictures and programs are full of control characters; pages, PDF, RTF and JSON begin with their sign, calendars too.
function looksLikeText(text: string): boolean {
  const control = Array.from(text.slice(0, 50_000)).some(
    (letter) => letter < ' ' && !'\t\n\v\f\r'.includes(letter),
  )
  return !control && !/^\s*(<[!?a-z]|%PDF|BEGIN:|\{\\rtf|[{[]\s*["{[\]}])/i.test(text)
}
