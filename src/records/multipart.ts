import { refuse, type Refused } from './rule.ts'

export type Part = { headers: Map<string, string>; bytes: Buffer }

/** The boundary that a content type announces, or undefined. */
export const boundaryIn = (contentType: string): string | undefined =>
  /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean)

const CRLF = Buffer.from('\r\n')
const BLANK = Buffer.from('\r\n\r\n')
const MOST = 500
const LONGEST_HEADERS = 8000

/** Cuts a body of `multipart/mixed` in its parts (RFC 2046 § 5.1.1). */
export function readMultipart(body: Buffer, boundary: string): { ok: true; parts: Part[] } | Refused {
  const mark = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(mark)
  if (at < 0 || (at > 0 && !endsLine(body, at))) return refuse(400, 'the boundary is missing or never comes')
  for (;;) {
    const begin = at + mark.length
    if (body.subarray(begin, begin + 2).toString() === '--') return { ok: true, parts }
    const next = body.indexOf(Buffer.concat([CRLF, mark]), begin)
    if (next < 0 || parts.length === MOST) return refuse(400, 'the boundary is missing or never comes')
    const part = readPart(body.subarray(begin, next + 2))
    if (!part) return refuse(400, 'the boundary is missing or never comes')
    parts.push(part)
    at = next + 2
  }
}

const endsLine = (body: Buffer, at: number) => body.subarray(at - 2, at).equals(CRLF)

/** From the end of the boundary to the line end before the next one. */
function readPart(text: Buffer): Part | undefined {
  const line = text.indexOf(CRLF)
  const blank = text.indexOf(BLANK, line)
  if (line < 0 || blank < 0 || blank - line > LONGEST_HEADERS) return undefined
  const headers = new Map<string, string>()
  for (const one of text
    .subarray(line + 2, blank)
    .toString('latin1')
    .split('\r\n')) {
    const colon = one.indexOf(':')
    if (colon > 0) headers.set(one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim())
  }
  return { headers, bytes: text.subarray(blank + 4, Math.max(blank + 4, text.length - 2)) }
}

/** Writes parts as a body of `multipart/mixed`. */
export function writeMultipart(
  parts: readonly { headers: Record<string, string>; bytes: Uint8Array }[],
  boundary: string,
) {
  const pieces = parts.flatMap(({ headers, bytes }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    return [Buffer.from(`--${boundary}\r\n${lines.join('')}\r\n`), bytes, CRLF]
  })
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}
