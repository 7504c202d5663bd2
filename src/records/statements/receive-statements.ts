import { createHash } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import { attachmentsIn, statement } from '../rules/door.ts'
import { boundaryIn, readMultipart, type Part } from '../multipart.ts'
import type { Sent } from './prepare-statement.ts'
import { readJson } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'
import type { Version } from '../shape.ts'
import { checkSignature, SIGNATURE } from './signature.ts'

const MOST_STATEMENTS = 1000

/** Statements that follow the specification, with the bytes that came with them. */
export type Received = { ok: true; sent: Sent[]; bytes: Map<string, Buffer> }

type Posted = { contentType: string; body: Buffer; version: Version; single: boolean }

/** Reads and checks what was sent: JSON, or JSON and attachments in `multipart/mixed`. */
export function receiveStatements({ contentType, body, version, single }: Posted): Received | Refused {
  if (/^application\/json\s*(?:;|$)/i.test(contentType)) return receive(body, [], version, single)
  if (!/^multipart\/mixed\s*(?:;|$)/i.test(contentType))
    return refuse(400, 'the content type is not accepted here', contentType.slice(0, 100))
  const boundary = boundaryIn(contentType)
  if (!boundary) return refuse(400, 'the boundary is missing or never comes')
  const read = readMultipart(body, boundary)
  if (!read.ok) return read
  const [first, ...rest] = read.parts
  if (!/^application\/json\s*(?:;|$)/i.test(first?.headers.get('content-type') ?? ''))
    return refuse(400, 'the first part must be application/json')
  return receive(first?.bytes ?? Buffer.alloc(0), rest, version, single)
}

function receive(body: Buffer, parts: Part[], version: Version, single: boolean): Received | Refused {
  const sent = readStatements(body, version, single)
  if (!sent.ok) return sent
  const bytes = readParts(parts)
  if (!bytes.ok) return bytes
  const no = matchAttachments(sent.sent, bytes.bytes)
  return no ?? { ok: true, sent: sent.sent, bytes: bytes.bytes }
}

function readStatements(
  body: Buffer,
  version: Version,
  single: boolean,
): { ok: true; sent: Sent[] } | Refused {
  const read = readJson(body, { statements: MOST_STATEMENTS })
  if (!read.ok) return read
  if (single && !isPlain(read.value)) return refuse(400, 'the body must be one statement')
  const all: unknown[] = Array.isArray(read.value) ? read.value : [read.value]
  const sent: Sent[] = []
  for (const [i, one] of all.entries()) {
    const found = statement(one, version)
    const at = [Array.isArray(read.value) ? String(i) : '', found?.at ?? ''].filter(Boolean).join('.')
    if (found) return refuse(400, found.rule, at)
    if (isPlain(one)) sent.push({ statement: one, piece: read.pieces[i] ?? JSON.stringify(one) })
  }
  return { ok: true, sent }
}

function readParts(parts: readonly Part[]): { ok: true; bytes: Map<string, Buffer> } | Refused {
  const found = new Map<string, Buffer>()
  for (const [i, { headers, bytes }] of parts.entries()) {
    const at = `part ${i + 2}`
    const said = headers.get('x-experience-api-hash')?.toLowerCase()
    if (!said) return refuse(400, 'a part has no X-Experience-API-Hash', at)
    if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
      return refuse(400, 'a part must say Content-Transfer-Encoding: binary', at)
    if (sha2Of(bytes, said.length) !== said)
      return refuse(400, 'the bytes of a part do not match their hash', at)
    found.set(said, bytes)
  }
  return { ok: true, bytes: found }
}

/** The SHA-2 whose hexadecimal form has this length: 56 to 128 digits for 224 to 512 bits. */
function sha2Of(bytes: Buffer, digits: number): string | undefined {
  const size = [224, 256, 384, 512].find((bits) => bits / 4 === digits)
  return size === undefined ? undefined : createHash(`sha${size}`).update(bytes).digest('hex')
}

/** Each part belongs to an attachment, each attachment has its bytes or says where they stay, each signature holds. */
function matchAttachments(sent: readonly Sent[], bytes: ReadonlyMap<string, Buffer>): Refused | undefined {
  const wanted = new Set<string>()
  for (const one of sent) {
    const signed = new Set<string>()
    for (const attachment of attachmentsIn(one.statement)) {
      const sha2 = String(attachment['sha2']).toLowerCase()
      const found = bytes.get(sha2)
      wanted.add(sha2)
      if (!found && attachment['fileUrl'] === undefined)
        return refuse(400, 'the bytes of an attachment are missing', sha2)
      if (attachment['usageType'] !== SIGNATURE || signed.has(sha2)) continue
      signed.add(sha2)
      const no = checkSigned(one.statement, attachment, found)
      if (no) return no
    }
  }
  const stray = [...bytes.keys()].find((sha2) => !wanted.has(sha2))
  return stray === undefined ? undefined : refuse(400, 'a part belongs to no attachment', stray)
}

function checkSigned(one: Plain, attachment: Plain, bytes: Buffer | undefined): Refused | undefined {
  if (attachment['contentType'] !== 'application/octet-stream')
    return refuse(400, 'the signature must be a JWS in application/octet-stream')
  return bytes && checkSignature(one, bytes)
}
