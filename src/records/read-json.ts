import { refuse, type Refused } from './rule.ts'

/** The most bytes of JSON that are read: what is heavier travels as an attachment or as a document of another type. */
export const LARGEST_JSON = 8_000_000
const DEEPEST = 60
const MOST_VALUES = 200_000
const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [91, 93, 123, 125]

/** JSON that was read, and the very text of each object: of the body when it is one, else of each object of the list. */
export type Json = { ok: true; value: unknown; pieces: string[] }

/**
 * Reads a body as JSON. What is too large, nests more than 60 levels deep, holds more than 200 000 values, or more objects than
 * `statements` when it is a list of them, is refused before it is parsed: what a parser makes is far larger than what it reads.
 */
export function readJson(bytes: Uint8Array, { statements = Infinity } = {}): Json | Refused {
  if (bytes.length > LARGEST_JSON)
    return refuse(413, 'the body is too large', `${LARGEST_JSON} bytes of JSON at most`)
  const text = decode(bytes)
  if (text === undefined) return refuse(400, 'the body is not text in UTF-8')
  const found = outline(text, statements)
  if (!Array.isArray(found)) return found
  try {
    return { ok: true, value: JSON.parse(text), pieces: found }
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return refuse(400, 'the body is not JSON', cause.message.slice(0, 120))
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of each outermost object, or the bound that is passed. Numbers keep every digit that was sent. */
function outline(text: string, most: number): string[] | Refused {
  const pieces: string[] = []
  const outermost = text.trimStart().startsWith('[') ? 2 : 1
  let [depth, start, values] = [0, 0, 0]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfText(text, i)
    else if (code === COMMA || code === BRACE || code === BRACKET) {
      values += 1
      if (values > MOST_VALUES) return refuse(413, 'the body holds too many values')
      if (code === COMMA) continue
      depth += 1
      if (depth > DEEPEST) return refuse(400, 'the body is nested too deep')
      if (depth === outermost) start = i
    } else if (code === BRACE_END || code === BRACKET_END) {
      if (depth === outermost) pieces.push(text.slice(start, i + 1))
      if (pieces.length > most) return refuse(413, 'the body holds too many statements')
      depth -= 1
    }
  }
  return pieces
}

function endOfText(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i += 1
    else if (code === QUOTE) return i
  }
  return text.length
}
