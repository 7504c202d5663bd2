import { isPlain, type Plain } from '#platform/json'
import { activity } from './activity.ts'
import { actor, agent, authority, group } from './agent.ts'
import { attachment } from './attachment.ts'
import { context, statementRef } from './context.ts'
import { result } from './result.ts'
import { fault, listOf, shape, uuid, type Check, type Fault } from '../shape.ts'
import { timestamp } from './timestamp.ts'
import { VOIDED, verb } from './verb.ts'

const objects: Record<string, Check> = {
  Activity: activity,
  Agent: agent,
  Group: group,
  StatementRef: statementRef,
}

function kindOf(value: unknown): string {
  const said = isPlain(value) ? (value['objectType'] ?? 'Activity') : 'Activity'
  return typeof said === 'string' ? said : ''
}

const plainObject: Check = (value, version) => {
  const check = objects[kindOf(value)]
  return check ? check(value, version) : fault('is not one of the allowed values', 'objectType')
}

const common = { actor, verb, result, context, timestamp, attachments: listOf(attachment) }
const required = ['actor', 'verb', 'object']

/** What somebody says that will be or could be done: a statement in a statement, one level deep. */
const subStatement = shape(
  {
    ...common,
    objectType: () => undefined,
    object: (value, version) =>
      kindOf(value) === 'SubStatement'
        ? fault('must not hold another SubStatement')
        : plainObject(value, version),
  },
  required,
  together,
)

const version: Check = (value, spoken) => {
  const known = spoken === '1.0.3' ? /^1\.0(?:\.\d+)?$/ : /^(?:1|2)\.0(?:\.\d+)?$/
  if (typeof value === 'string' && known.test(value)) return undefined
  return fault(spoken === '1.0.3' ? 'must be version 1.0.x' : 'must be version 1.0.x or 2.0.x')
}

/** A statement as a tool sends it. */
export const statement: Check = shape(
  {
    ...common,
    id: uuid,
    object: (value, spoken) => (kindOf(value) === 'SubStatement' ? subStatement : plainObject)(value, spoken),
    stored: timestamp,
    authority,
    version,
  },
  required,
  together,
)

/** What one part of a statement asks of another. */
function together(value: Plain): Fault | undefined {
  const kind = kindOf(value['object'])
  const inContext = isPlain(value['context']) ? value['context'] : {}
  if (kind !== 'Activity') {
    const foreign = ['revision', 'platform'].find((name) => inContext[name] !== undefined)
    if (foreign) return fault('goes only with an Activity as object', `context.${foreign}`)
  }
  if (isPlain(value['verb']) && value['verb']['id'] === VOIDED && kind !== 'StatementRef')
    return fault('must point to a statement, since the verb is voided', 'object')
  return undefined
}
