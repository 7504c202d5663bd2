import { activity } from './activity.ts'
import { actor, agent, group } from './agent.ts'
import { extensions, iri } from './iri.ts'
import { languageTag } from './language-tag.ts'
import { fault, listOf, oneOf, shape, text, uuid, type Check } from '../shape.ts'

export const statementRef: Check = shape({ objectType: oneOf('StatementRef'), id: uuid }, [
  'objectType',
  'id',
])

const activities: Check = (value, version) =>
  (Array.isArray(value) ? listOf(activity) : activity)(value, version)

const relevantTypes = listOf(iri, { filled: true })

/** Born with version 2.0.0: unknown to 1.0.3. */
const since2 =
  (check: Check): Check =>
  (value, version) =>
    version === '2.0.0' ? check(value, version) : fault('is not a property of the specification')

export const contextActivityKinds = ['parent', 'grouping', 'category', 'other'] as const

export const context: Check = shape({
  registration: uuid,
  instructor: actor,
  team: group,
  contextActivities: shape(Object.fromEntries(contextActivityKinds.map((kind) => [kind, activities]))),
  contextAgents: since2(
    listOf(shape({ objectType: oneOf('contextAgent'), agent, relevantTypes }, ['objectType', 'agent'])),
  ),
  contextGroups: since2(
    listOf(shape({ objectType: oneOf('contextGroup'), group, relevantTypes }, ['objectType', 'group'])),
  ),
  revision: text,
  platform: text,
  language: languageTag,
  statement: statementRef,
  extensions,
})
