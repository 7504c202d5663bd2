import { hash } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import { identifierOf, membersOf, contextActivityKinds } from '../rules/door.ts'

/** What a statement can be found by. */
export type TraitKind = 'agent' | 'related agent' | 'verb' | 'activity' | 'related activity' | 'registration'

const known = new Map<string, string>()
const MOST_KNOWN = 50_000

/** A trait as the number that is kept: 64 bits of SHA-256, the organisation in it, so that two never share one. */
export function traitOf(organisationId: OrganisationId, kind: TraitKind, value: string): string {
  const text = `${organisationId} ${kind} ${value}`
  const found = known.get(text)
  if (found) return found
  const trait = hash('sha256', text, 'buffer').readBigInt64BE(0).toString()
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, trait)
  return trait
}

/** All the traits of a statement that follows the specification. */
export function traitsOf(organisationId: OrganisationId, statement: Plain): string[] {
  const traits = new Set<string>()
  const add = (kind: TraitKind, value: string | undefined) => {
    if (value !== undefined) traits.add(traitOf(organisationId, kind, value))
  }
  const { actor, verb, object, context } = statement
  if (isPlain(verb)) add('verb', String(verb['id']))
  if (isPlain(context) && typeof context['registration'] === 'string')
    add('registration', context['registration'].toLowerCase())
  if (activityIn(object)) add('activity', activityIn(object))
  const agents = new Set([...agentsIn(actor), ...agentsIn(objectAgent(object))])
  for (const one of agents) add('agent', one)
  // what is related and more than that is not written twice: a search for related things asks for both
  for (const one of relatedAgents(statement)) if (!agents.has(one)) add('related agent', one)
  for (const one of relatedActivities(statement)) if (one !== activityIn(object)) add('related activity', one)
  return [...traits]
}

const kindOf = (object: unknown) => (isPlain(object) ? (object['objectType'] ?? 'Activity') : undefined)

const activityIn = (object: unknown): string | undefined =>
  isPlain(object) && kindOf(object) === 'Activity' ? String(object['id']) : undefined

const objectAgent = (object: unknown) =>
  kindOf(object) === 'Agent' || kindOf(object) === 'Group' ? object : undefined

const inner = (object: unknown): Plain | undefined =>
  isPlain(object) && kindOf(object) === 'SubStatement' ? object : undefined

/** An agent, or a group and each of its members. */
function agentsIn(value: unknown): string[] {
  if (!isPlain(value)) return []
  return [value, ...membersOf(value)].map(identifierOf).filter((one) => one !== undefined)
}

const listIn = (value: unknown): Plain[] => (Array.isArray(value) ? value.filter(isPlain) : [])

function relatedAgents({ actor, object, context }: Plain): string[] {
  const around = isPlain(context) ? context : {}
  const sub = inner(object)
  return [
    ...[actor, objectAgent(object), around['instructor'], around['team']].flatMap(agentsIn),
    ...listIn(around['contextAgents']).flatMap((one) => agentsIn(one['agent'])),
    ...listIn(around['contextGroups']).flatMap((one) => agentsIn(one['group'])),
    ...(sub ? relatedAgents(sub) : []),
  ]
}

function relatedActivities({ object, context }: Plain): string[] {
  const around = isPlain(context) && isPlain(context['contextActivities']) ? context['contextActivities'] : {}
  const own = activityIn(object)
  const sub = inner(object)
  return [
    ...(own === undefined ? [] : [own]),
    ...contextActivityKinds.flatMap((kind) => listIn(around[kind]).map((one) => String(one['id']))),
    ...(sub ? relatedActivities(sub) : []),
  ]
}

/** The activities that a statement names, anywhere. */
export const activityIdsIn = (statement: Plain): string[] => relatedActivities(statement)
