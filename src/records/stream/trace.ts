import { isPlain, type Plain } from '#platform/json'
import { identifierOf } from '../rules/door.ts'
import { parsed, storedAt, type Kept } from '../statements/door.ts'
import { numberIn, type Numbered } from '../person-agent.ts'
import { activityName, nameOf, sentenceOf, verbWords } from './sentence.ts'

/** A statement as a page shows it. */
export type Trace = {
  id: string
  place: number
  storedAt: Date
  statement: Plain
  /** The same with what is known of its activity from other statements: what its sentence is made of. */
  said: Plain
  text: string
  voided: boolean
  sentence: string
  /** What can be searched for. */
  person: { identifier: string; name: string } | undefined
  /** The number by which it is about somebody, of ours perhaps. */
  number: Numbered | undefined
  verb: { id: string; words: string } | undefined
  activity: { id: string; name: string } | undefined
}

const MASKED = 'Une personne'

/** What is known of activities, by their ids. */
export type Definitions = ReadonlyMap<string, Plain>

export function traceOf({ id, place, text, voided }: Kept, known: Definitions = new Map()): Trace {
  const statement = parsed(text)
  const said = described(statement, known)
  const { actor, verb, object } = said
  const identifier = isPlain(actor) ? identifierOf(actor) : undefined
  const isActivity = isPlain(object) && (object['objectType'] ?? 'Activity') === 'Activity'
  return {
    id,
    place,
    storedAt: storedAt(place),
    statement,
    said,
    text,
    voided,
    sentence: sentenceOf(said),
    person: identifier === undefined ? undefined : { identifier, name: nameOf(actor) },
    number: numberIn(actor),
    verb: isPlain(verb) ? { id: String(verb['id']), words: verbWords(verb) } : undefined,
    activity: isActivity ? { id: String(object['id']), name: activityName(object) } : undefined,
  }
}

/** The ids of activities that a statement names without describing them. */
export const undescribed = ({ text }: Kept): string[] => {
  const { object } = parsed(text)
  return isPlain(object) && object['definition'] === undefined && typeof object['id'] === 'string'
    ? [object['id']]
    : []
}

function described(statement: Plain, known: Definitions): Plain {
  const { object } = statement
  if (!isPlain(object) || object['definition'] !== undefined) return statement
  const definition = known.get(String(object['id']))
  return definition ? { ...statement, object: { ...object, definition } } : statement
}

/** The same with the name that a person of ours bears today, when the statement gives only their number. */
export function withName(trace: Trace, name: string): Trace {
  const { actor } = trace.statement
  if (!trace.person || !isPlain(actor) || typeof actor['name'] === 'string') return trace
  return { ...trace, sentence: sentenceOf(trace.said, name), person: { ...trace.person, name } }
}

/** The same, when the reader has no right over whom it is about: what was done, without who. */
export const withoutName = (trace: Trace): Trace => ({
  ...trace,
  sentence: sentenceOf(trace.said, MASKED),
  person: undefined,
})
