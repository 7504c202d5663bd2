import { randomUUID } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import { contextActivityKinds, VOIDED } from '../rules/door.ts'
import { storedAt } from './place.ts'
import type { Version } from '../shape.ts'
import { traitsOf } from './trait.ts'

/** A statement as it is kept: its text with what we add, and what it can be found by. */
export type Prepared = {
  place: number
  id: string
  statement: Plain
  text: string
  ref: string | null
  voids: boolean
  traits: string[]
}

export type Sent = { statement: Plain; piece: string }

type Around = { organisationId: OrganisationId; authority: Plain; version: Version }

/**
 * Makes a checked statement ready to be kept at a place. The text stays as sent, down to the digits, unless something in it had
 * to change: then it is written again.
 */
export function prepareStatement({ statement, piece }: Sent, place: number, around: Around): Prepared {
  const id = typeof statement['id'] === 'string' ? statement['id'].toLowerCase() : randomUUID()
  const stored = storedAt(place).toISOString()
  const added: Plain = { stored, authority: around.authority }
  if (statement['id'] === undefined) added['id'] = id
  if (statement['timestamp'] === undefined) added['timestamp'] = stored
  if (statement['version'] === undefined) added['version'] = around.version === '1.0.3' ? '1.0.0' : '2.0.0'
  const listed = withLists(statement)
  const whole: Plain = { ...listed, ...added }
  const asSent =
    listed === statement && statement['stored'] === undefined && statement['authority'] === undefined
  const text = asSent
    ? `${piece.slice(0, piece.lastIndexOf('}'))},${JSON.stringify(added).slice(1)}`
    : JSON.stringify(whole)
  const ref = refIn(statement)
  return {
    place,
    id,
    statement: whole,
    text,
    ref,
    voids: ref !== null && isPlain(statement['verb']) && statement['verb']['id'] === VOIDED,
    traits: traitsOf(around.organisationId, whole),
  }
}

/** The statement that this one is about, if it is about one. */
export function refIn({ object }: Plain): string | null {
  return isPlain(object) && object['objectType'] === 'StatementRef'
    ? String(object['id']).toLowerCase()
    : null
}

/** A context activity said alone becomes a list of one: readers always get lists. The same object when nothing changes. */
function withLists(statement: Plain): Plain {
  const context = listedContext(statement['context'])
  const object = statement['object']
  const inner = isPlain(object) && object['objectType'] === 'SubStatement' ? withLists(object) : object
  if (context === statement['context'] && inner === object) return statement
  return { ...statement, ...(context === undefined ? {} : { context }), object: inner }
}

function listedContext(context: unknown): unknown {
  if (!isPlain(context) || !isPlain(context['contextActivities'])) return context
  const activities = context['contextActivities']
  const alone = contextActivityKinds.filter((kind) => isPlain(activities[kind]))
  if (alone.length === 0) return context
  const listed = Object.fromEntries(alone.map((kind) => [kind, [activities[kind]]]))
  return { ...context, contextActivities: { ...activities, ...listed } }
}
