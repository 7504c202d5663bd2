import { isPlain, type Plain } from '#platform/json'
import { iri } from './iri.ts'
import { fault, listOf, matching, oneOf, shape, text, type Check } from '../shape.ts'

const filledText = matching(/\S/, 'must not be empty')

const identifiers: Record<string, Check> = {
  mbox: matching(/^mailto:[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/, 'must be a mailto: address'),
  mbox_sha1sum: matching(/^[0-9a-f]{40}$/i, 'must be 40 hexadecimal digits'),
  openid: iri,
  account: shape({ homePage: iri, name: filledText }, ['homePage', 'name']),
}
const names = Object.keys(identifiers)

const identifiersOf = (value: Plain) => names.filter((name) => value[name] !== undefined)

/** One person or one tool. */
export const agent: Check = shape({ objectType: oneOf('Agent'), name: text, ...identifiers }, [], (value) =>
  identifiersOf(value).length === 1
    ? undefined
    : fault('must have exactly one identifier: mbox, mbox_sha1sum, openid or account'),
)

/** Several agents: identified, or anonymous and then known by its members. */
export const group: Check = shape(
  { objectType: oneOf('Group'), name: text, member: listOf(agent), ...identifiers },
  ['objectType'],
  (value) => {
    const found = identifiersOf(value).length
    if (found > 1) return fault('must have one identifier at most')
    const members = Array.isArray(value['member']) ? value['member'].length : 0
    return found === 1 || members > 0 ? undefined : fault('must have members, since it has no identifier')
  },
)

const isGroup = (value: unknown): boolean => isPlain(value) && value['objectType'] === 'Group'

export const actor: Check = (value, version) => (isGroup(value) ? group : agent)(value, version)

/** Who vouches: an agent, or the pair that three-legged OAuth makes of an application and a person. */
export const authority: Check = (value, version) => {
  const found = actor(value, version)
  if (found || !isGroup(value) || !isPlain(value)) return found
  const members = Array.isArray(value['member']) ? value['member'].length : 0
  return members === 2 && identifiersOf(value).length === 0
    ? undefined
    : fault('must be an Agent, or the two members of an OAuth signature')
}

/** What makes two agents the same: one text for their identifier, undefined for an anonymous group. */
export function identifierOf(value: Plain): string | undefined {
  for (const name of names) {
    const found = value[name]
    if (typeof found === 'string') return `${name} ${name === 'mbox_sha1sum' ? found.toLowerCase() : found}`
    if (isPlain(found)) return `account ${String(found['homePage'])} ${String(found['name'])}`
  }
  return undefined
}

/** The members of a group, if any. */
export const membersOf = (value: Plain): Plain[] =>
  Array.isArray(value['member']) ? value['member'].filter(isPlain) : []
