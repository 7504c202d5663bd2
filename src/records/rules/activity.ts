import type { Plain } from '#platform/json'
import { extensions, iri } from './iri.ts'
import { languageMap } from './language-tag.ts'
import { fault, listOf, oneOf, shape, text, type Check, type Fault } from '../shape.ts'

const components = ['choices', 'scale', 'source', 'target', 'steps'] as const

/** Which lists of components each kind of question may have. */
const interactions: Record<string, readonly string[]> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
}

const componentList: Check = (value, version) => {
  const found = listOf(shape({ id: text, description: languageMap }, ['id']))(value, version)
  if (found || !Array.isArray(value)) return found
  const ids = new Set(value.map((one: Plain) => one['id']))
  return ids.size === value.length ? undefined : fault('must not repeat an id')
}

const definition = shape(
  {
    name: languageMap,
    description: languageMap,
    type: iri,
    moreInfo: iri,
    interactionType: oneOf(...Object.keys(interactions)),
    correctResponsesPattern: listOf(text),
    ...Object.fromEntries(components.map((name) => [name, componentList])),
    extensions,
  },
  [],
  interaction,
)

function interaction(value: Plain): Fault | undefined {
  const kind = value['interactionType']
  if (kind === undefined) {
    const lonely = ['correctResponsesPattern', ...components].find((name) => value[name] !== undefined)
    return lonely ? fault('needs interactionType', lonely) : undefined
  }
  const allowed = (typeof kind === 'string' && interactions[kind]) || []
  const foreign = components.find((name) => value[name] !== undefined && !allowed.includes(name))
  return foreign ? fault('does not go with this interactionType', foreign) : undefined
}

export const activity: Check = shape({ objectType: oneOf('Activity'), id: iri, definition }, ['id'])
