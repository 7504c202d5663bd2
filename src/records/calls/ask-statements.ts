import { isPlain, jsonIn, type Plain } from '#platform/json'
import { group, identifierOf } from '../rules/door.ts'
import type { OpenCall } from './call.ts'
import { keyOf, readsOnlyMine } from '../keys/door.ts'
import {
  asAgent,
  asCount,
  asInstant,
  asIri,
  asOneOf,
  asText,
  asTruth,
  asUuid,
  readParameters,
  type Reader,
} from './parameters.ts'
import { placeAt, traitOf, type Search, type TraitKind } from '../statements/door.ts'
import { refuse, type Refused } from '../rule.ts'

const MOST = 500
const USUAL = 100

/** An agent, or a group that has an identifier. */
const asActor: Reader<Plain> = (value) => {
  const read = jsonIn(value)
  if (!isPlain(read) || read['objectType'] !== 'Group') return asAgent(value)
  return !group(read, '2.0.0') && identifierOf(read) !== undefined ? read : undefined
}

const readers = {
  statementId: asUuid,
  voidedStatementId: asUuid,
  agent: asActor,
  verb: asIri,
  activity: asIri,
  registration: asUuid,
  related_activities: asTruth,
  related_agents: asTruth,
  since: asInstant,
  until: asInstant,
  limit: asCount,
  format: asOneOf('ids', 'exact', 'canonical'),
  attachments: asTruth,
  ascending: asTruth,
  cursor: asText,
}

export type Format = 'ids' | 'exact' | 'canonical'

/** How the answer is to be written. */
export type Manner = { format: Format; attachments: boolean }

/** What is asked: one statement by its id, or all those that a search finds. */
export type Asked =
  | (Manner & { ok: true; kind: 'one'; id: string; voided: boolean })
  | (Manner & { ok: true; kind: 'many'; search: Search })

/** Reads what a GET on statements asks (xAPI 1.0.3, Communication § 2.1.3). */
export function readAsked(call: OpenCall): Asked | Refused {
  const read = readParameters(call.query, readers)
  if (!read.ok) return read
  const { said } = read
  const manner = { format: said.format ?? 'exact', attachments: said.attachments ?? false }
  const id = said.statementId ?? said.voidedStatementId
  if (id === undefined) return { ok: true, kind: 'many', ...manner, search: searchOf(call, said) }
  const alone = new Set(['format', 'attachments', said.statementId ? 'statementId' : 'voidedStatementId'])
  const other = Object.keys(said).find((name) => !alone.has(name))
  if (other) return refuse(400, 'the parameter does not go with the others', other)
  return { ok: true, kind: 'one', ...manner, id, voided: said.statementId === undefined }
}

type Parameters = { [K in keyof typeof readers]?: NonNullable<ReturnType<(typeof readers)[K]>> }

function searchOf(call: OpenCall, said: Parameters): Search {
  const { key, ground } = call
  const identifier = said.agent && identifierOf(said.agent)
  const vouching = said.related_agents && said.agent && keyOf(said.agent, ground.site.url)
  const wanted: [TraitKind[], string | undefined][] = [
    [said.related_agents ? ['agent', 'related agent'] : ['agent'], vouching ? undefined : identifier],
    [['registration'], said.registration],
    [said.related_activities ? ['activity', 'related activity'] : ['activity'], said.activity],
    [['verb'], said.verb],
  ]
  const traits = wanted.flatMap(([kinds, value]) =>
    value === undefined ? [] : [kinds.map((kind) => traitOf(key.organisationId, kind, value))],
  )
  return {
    organisationId: key.organisationId,
    traits,
    keyIds: [...(readsOnlyMine(key) ? [key.id] : []), ...(vouching ? [vouching] : [])],
    ...boundsOf(said),
    limit: Math.min(said.limit || USUAL, MOST),
  }
}

/** From the first millisecond after `since` to the last of `until`, and from where the page before stopped. */
function boundsOf(said: Parameters): Pick<Search, 'after' | 'before' | 'ascending'> {
  const ascending = said.ascending ?? false
  const since = said.since ? placeAt(new Date(said.since.getTime() + 1)) - 1 : -1
  const until = said.until ? placeAt(new Date(said.until.getTime() + 1)) : Number.MAX_SAFE_INTEGER
  const cursor = /^\d{1,16}$/.test(said.cursor ?? '') ? Number(said.cursor) : undefined
  return {
    ascending,
    after: ascending && cursor !== undefined ? Math.max(since, cursor) : since,
    before: !ascending && cursor !== undefined ? Math.min(until, cursor) : until,
  }
}
