import { answerText, writeStatements } from './answer-statements.ts'
import { readAsked } from './ask-statements.ts'
import { done, json, type Handler, type OpenCall } from './call.ts'
import {
  keepStatements,
  type KeptBundle,
  storedAt,
  searchStatements,
  statementsWithIds,
} from '../statements/door.ts'
import { authorityOf, readsOnlyMine } from '../keys/door.ts'
import { asUuid, readParameters } from './parameters.ts'
import { receiveStatements } from './receive-statements.ts'
import { refuse, type Refused } from '../rule.ts'

/** Keeps statements; answers their ids. */
export const postStatements: Handler = async (call) => {
  const read = readParameters(call.query, {})
  if (!read.ok) return read
  const kept = await receiveAndKeep(call, undefined)
  return kept.ok ? json(kept.ids) : kept
}

/** Keeps one statement under the id of the address. */
export const putStatement: Handler = async (call) => {
  const read = readParameters(call.query, { statementId: asUuid }, ['statementId'])
  if (!read.ok) return read
  const kept = await receiveAndKeep(call, read.said.statementId)
  return kept.ok ? done() : kept
}

async function receiveAndKeep(call: OpenCall, id: string | undefined): Promise<KeptBundle | Refused> {
  const body = await call.body()
  if (!Buffer.isBuffer(body)) return body
  const { version, key, ground } = call
  const contentType = call.header('content-type') ?? ''
  const received = receiveStatements({ contentType, body, version, single: id !== undefined })
  if (!received.ok) return received
  const [first] = received.sent
  if (id !== undefined && first) {
    const said = first.statement['id']
    if (typeof said === 'string' && said.toLowerCase() !== id)
      return refuse(400, 'the id in the body is not the id in the address', 'id')
    if (said === undefined) {
      first.statement = { id, ...first.statement }
      first.piece = first.piece.replace('{', `{"id":${JSON.stringify(id)},`)
    }
  }
  const writer = {
    organisationId: key.organisationId,
    keyId: key.id,
    authority: authorityOf(key, ground.site.url),
  }
  const bundle = { ...received, version }
  return call.keep?.(bundle) ?? keepStatements(ground.db, writer, bundle, ground.clock())
}

/** One statement by its id, or those that a search finds, page by page. */
export const getStatements: Handler = async (call) => {
  const asked = readAsked(call)
  if (!asked.ok) return asked
  const { db } = call.ground
  if (asked.kind === 'one') {
    const [kept] = await statementsWithIds(db, call.key.organisationId, [asked.id])
    const mine = kept && (!readsOnlyMine(call.key) || kept.keyId === call.key.id)
    if (!kept || !mine || kept.voided !== asked.voided)
      return refuse(404, 'nothing is kept under this name', asked.id)
    const [text = ''] = await writeStatements(call, [kept], asked.format)
    const lastModified = storedAt(kept.place).toUTCString()
    return answerText(call, text, { ...asked, kept: [kept] }, { 'last-modified': lastModified })
  }
  const { search } = asked
  const found = await searchStatements(db, { ...search, limit: search.limit + 1 })
  const kept = found.slice(0, search.limit)
  const texts = await writeStatements(call, kept, asked.format)
  const more = found.length > kept.length ? moreAddress(call, kept.at(-1)?.place ?? 0) : ''
  const [latest] = kept.map((one) => one.place).toSorted((a, b) => b - a)
  const text = `{"statements":[${texts.join(',')}],"more":${JSON.stringify(more)}}`
  const modified: Record<string, string> =
    latest === undefined ? {} : { 'last-modified': storedAt(latest).toUTCString() }
  return answerText(call, text, { ...asked, kept }, modified)
}

/** Where the next page begins: the same question, and the place of the last statement read. */
function moreAddress(call: OpenCall, place: number): string {
  const query = new URLSearchParams(call.query)
  query.set('cursor', String(place))
  return `${call.mount}/statements?${query}`
}
