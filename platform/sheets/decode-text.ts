import type { Encoding } from './sheet.ts'

/**
 * Gives the text and how it was written: a byte order mark is believed; without one it is UTF-8 if every byte agrees, else
 * windows-1252, which is what a French spreadsheet saves as "CSV". Undefined when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const encoding = marked(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  const text = new TextDecoder(encoding).decode(bytes)
  return looksLikeText(text) ? { text, encoding } : undefined
}

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

// Pictures and programs are full of control characters; pages, PDF, RTF and JSON begin with their sign, calendars too.
function looksLikeText(text: string): boolean {
  const control = Array.from(text.slice(0, 50_000)).some(
    (letter) => letter < ' ' && !'\t\n\v\f\r'.includes(letter),
  )
  return !control && !/^\s*(<[!?a-z]|%PDF|BEGIN:|\{\\rtf|[{[]\s*["{[\]}])/i.test(text)
}
