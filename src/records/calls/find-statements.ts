import { readsOnlyMine } from '../keys/door.ts'
import { refuse, type Refused } from '../rule.ts'
import { fitAttachments, MOST_BYTES, searchWithin, statementsWithIds, storedAt } from '../statements/door.ts'
import { answerText, writeStatements } from './write-answer.ts'
import { readAsked, type Asked } from './ask-statements.ts'
import type { Handler, OpenCall } from './call.ts'

/** One statement by its id, or those that a search finds, page by page. */
export const getStatements: Handler = async (call) => {
  const asked = readAsked(call)
  if (!asked.ok) return asked
  return asked.kind === 'one' ? findOne(call, asked) : findMany(call, asked)
}

async function findOne(call: OpenCall, asked: Extract<Asked, { kind: 'one' }>): Promise<Response | Refused> {
  const [kept] = await statementsWithIds(call.ground.db, call.key.organisationId, [asked.id])
  const mine = kept && (!readsOnlyMine(call.key) || kept.keyId === call.key.id)
  if (!kept || !mine || kept.voided !== asked.voided)
    return refuse(404, 'nothing is kept under this name', asked.id)
  const [text = ''] = await writeStatements(call, [kept], asked.format)
  const lastModified = storedAt(kept.place).toUTCString()
  return answerText(call, text, { ...asked, kept: [kept] }, { 'last-modified': lastModified })
}

async function findMany(call: OpenCall, asked: Extract<Asked, { kind: 'many' }>): Promise<Response> {
  const { search } = asked
  const { db } = call.ground
  const found = await searchWithin(db, { ...search, limit: search.limit + 1 }, MOST_BYTES)
  const page = found.kept.slice(0, search.limit)
  const kept = asked.attachments ? await fitAttachments(db, call.key.organisationId, page, MOST_BYTES) : page
  const texts = await writeStatements(call, kept, asked.format)
  const more = found.more || found.kept.length > kept.length ? moreAddress(call, kept.at(-1)?.place ?? 0) : ''
  const [latest] = kept.map(({ place }) => place).toSorted((a, b) => b - a)
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
