import { authorityOf } from '../keys/door.ts'
import { refuse, type Refused } from '../rule.ts'
import { keepStatements, receiveStatements, withId, type KeptBundle } from '../statements/door.ts'
import type { Handler, OpenCall } from './call.ts'
import { done, json } from './response.ts'
import { asUuid, readParameters } from './parameters.ts'

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
    if (said === undefined) received.sent[0] = withId(first, id)
  }
  const writer = {
    organisationId: key.organisationId,
    keyId: key.id,
    authority: authorityOf(key, ground.site.url),
  }
  const bundle = { ...received, version }
  return call.keep?.(bundle) ?? keepStatements(ground.db, writer, bundle, ground.clock())
}
