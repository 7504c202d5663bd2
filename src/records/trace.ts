import { identifierOf } from './agent.ts'
import { parsed } from './answer-statements.ts'
import { personIdOf } from './person-agent.ts'
import { storedAt } from './place.ts'
import { isPlain, type Plain } from './shape.ts'
import { activityName, nameOf, sentenceOf, verbWords } from './sentence.ts'
import type { Kept } from './statement-store.ts'

/** A statement as a page shows it. */
export type Trace = {
  id: string
  place: number
  storedAt: Date
  statement: Plain
  text: string
  voided: boolean
  sentence: string
  /** What can be searched for. */
  person: { identifier: string; name: string } | undefined
  personId: string | undefined
  verb: { id: string; words: string } | undefined
  activity: { id: string; name: string } | undefined
}

const MASKED = 'Une personne'

export function traceOf({ id, place, text, voided }: Kept, url: string): Trace {
  const statement = parsed(text)
  const { actor, verb, object } = statement
  const identifier = isPlain(actor) ? identifierOf(actor) : undefined
  const isActivity = isPlain(object) && (object['objectType'] ?? 'Activity') === 'Activity'
  return {
    id,
    place,
    storedAt: storedAt(place),
    statement,
    text,
    voided,
    sentence: sentenceOf(statement),
    person: identifier === undefined ? undefined : { identifier, name: nameOf(actor) },
    personId: personIdOf(actor, url),
    verb: isPlain(verb) ? { id: String(verb['id']), words: verbWords(verb) } : undefined,
    activity: isActivity ? { id: String(object['id']), name: activityName(object) } : undefined,
  }
}

/** The same, when the reader has no right over whom it is about: what was done, without who. */
export const withoutName = (trace: Trace): Trace => ({
  ...trace,
  sentence: sentenceOf(trace.statement, MASKED),
  person: undefined,
})
