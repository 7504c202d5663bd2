import { refuse, type Refused } from './rule.ts'

const DEEPEST = 200
const QUOTE = 34
const BACKSLASH = 92

/** JSON that was read, and the very text of each object: of the body when it is one, else of each object of the list. */
export type Json = { ok: true; value: unknown; pieces: string[] }

/** Reads a body as JSON. What nests more than 200 levels deep is refused before it is parsed. */
export function readJson(bytes: Uint8Array): Json | Refused {
  const text = decode(bytes)
  if (text === undefined) return refuse(400, 'the body is not text in UTF-8')
  const pieces = outline(text)
  if (!pieces) return refuse(400, 'the body is nested too deep')
  try {
    return { ok: true, value: JSON.parse(text), pieces }
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

/** The text of each outermost object, or undefined when the nesting is too deep. Numbers keep every digit that was sent. */
function outline(text: string): string[] | undefined {
  const pieces: string[] = []
  const outermost = text.trimStart().startsWith('[') ? 2 : 1
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfText(text, i)
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > DEEPEST) return undefined
      if (depth === outermost) start = i
    } else if (code === 125 || code === 93) {
      if (depth === outermost) pieces.push(text.slice(start, i + 1))
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
