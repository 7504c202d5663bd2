import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { personsBehind } from '../pseudonym-store.ts'
import { namesIn } from './name-store.ts'
import { withName, withoutName, type Trace } from './trace.ts'

/** With the names of those whom `opens` lets this reader read; without any name where it does not. */
export async function nameTraces(
  traces: Trace[],
  { db, url }: { db: Db; url: string },
  opens: (personIds: readonly PersonId[]) => Promise<readonly PersonId[]>,
): Promise<Trace[]> {
  const behind = await behindTraces(db, traces, url)
  const ids = new Set([...behind.values()].filter((id) => id !== undefined))
  const names: Map<string, string> = await namesIn(db, await opens([...ids]))
  return traces.map((trace) => {
    const personId = behind.get(trace)
    const name = personId && names.get(personId)
    if (name) return withName(trace, name)
    return personId || isForgotten(trace, url) ? withoutName(trace) : trace
  })
}

/** Who of ours each trace is about. */
export async function behindTraces(
  db: Db,
  traces: readonly Trace[],
  url: string,
): Promise<Map<Trace, PersonId | undefined>> {
  const numbered = traces.flatMap((trace) => (trace.number ? [{ trace, ...trace.number }] : []))
  const persons = await personsBehind(db, numbered, url)
  return new Map(numbered.map(({ trace }, i) => [trace, persons[i]]))
}

/** True when nobody of ours stands behind a number of ours any more: what was done stays to be read, and not who did it. */
export const isForgotten = ({ number }: Trace, url: string): boolean => number?.home === url

/** What a person of ours is called. */
export async function nameIn(db: Db, personId: PersonId): Promise<string> {
  return (await namesIn(db, [personId])).get(personId) ?? 'Une personne'
}
