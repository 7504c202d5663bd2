import { randomUUID } from 'node:crypto'
import type { Plain } from '#platform/json'
import { parsed, activitiesWithIds, attachmentsWith, activityIdsIn, type Kept } from '../statements/door.ts'
import { attachmentsIn } from '../rules/door.ts'
import type { Format, Manner } from './ask-statements.ts'
import type { OpenCall } from './call.ts'
import { writeMultipart } from '../multipart.ts'
import { canonical, languagesIn, onlyIds } from './write-format.ts'

/** The texts of statements in the form that was asked. `exact` is the very text that is kept. */
export async function writeStatements(
  call: OpenCall,
  kept: readonly Kept[],
  format: Format,
): Promise<string[]> {
  if (format === 'exact') return kept.map(({ text }) => text)
  const read = kept.map(({ text }) => parsed(text))
  if (format === 'ids') return read.map((statement) => JSON.stringify(onlyIds(statement)))
  const ids = [...new Set(read.flatMap(activityIdsIn))]
  const all = await activitiesWithIds(call.ground.db, call.key.organisationId, ids)
  const known = new Map(all.map((activity) => [activity.id, activity]))
  const languages = languagesIn(call.header('accept-language'))
  return read.map((statement) => JSON.stringify(canonical(statement, known, languages)))
}

/** JSON alone, or followed by the bytes of the attachments when they were asked for. */
export async function answerText(
  call: OpenCall,
  text: string,
  { kept, attachments }: { kept: readonly Kept[] } & Pick<Manner, 'attachments'>,
  headers: Record<string, string>,
): Promise<Response> {
  if (!attachments) return new Response(text, { headers: { 'content-type': 'application/json', ...headers } })
  const types = new Map(kept.flatMap(({ text: sent }) => attachmentsIn(parsed(sent))).map(typeOf))
  const found = await attachmentsWith(call.ground.db, call.key.organisationId, [...types.keys()])
  const boundary = `beffroi-${randomUUID()}`
  const parts = found.map(({ sha2, bytes }) => ({
    headers: {
      'Content-Type': types.get(sha2) ?? 'application/octet-stream',
      'Content-Transfer-Encoding': 'binary',
      'X-Experience-API-Hash': sha2,
    },
    bytes,
  }))
  const first = { headers: { 'Content-Type': 'application/json' }, bytes: Buffer.from(text) }
  const body = new Uint8Array(writeMultipart([first, ...parts], boundary))
  return new Response(body, {
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, ...headers },
  })
}

const typeOf = ({ sha2, contentType }: Plain): [string, string] => [
  String(sha2).toLowerCase(),
  typeof contentType === 'string' ? contentType.replace(/[\r\n]/g, ' ') : 'application/octet-stream',
]
