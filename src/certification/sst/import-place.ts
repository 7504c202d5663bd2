import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, type ImportContext, type Outcome } from '#platform/imports'
import type { SstLine } from './import-line.ts'
import { holderOf, insertPresence, insertSstResult } from './result-store.ts'
import { insertPlace, type SstPlace } from './place-store.ts'
import { type SstSession } from './store.ts'

export const answerFor = (line: SstLine, what: Outcome['what'], why?: string): Outcome =>
  outcomeFor(line.number, `${line.label}, ${line.code}`)(what, why)

/** A place, its half-days and its result: what is new is written, what contradicts a result already given is refused. */
export async function importPlace(
  tx: Tx,
  session: SstSession,
  line: SstLine,
  place: SstPlace | undefined,
  { by, now }: ImportContext<Actor>,
): Promise<Outcome> {
  const { result } = line
  const taken = result?.certificateNumber ? await holderOf(tx, result.certificateNumber) : undefined
  if (taken && taken !== line.personId)
    return answerFor(
      line,
      'refused',
      `Le certificat ${result?.certificateNumber} est déjà celui d’une autre personne.`,
    )
  if (
    place?.result &&
    result &&
    (place.result !== result.result || place.certificateNumber !== result.certificateNumber)
  )
    return answerFor(
      line,
      'refused',
      'Un autre résultat est déjà enregistré pour cette personne dans cette session.',
    )
  await insertPlace(tx, session.id, line.personId)
  let changed = 0
  for (const [i, state] of line.presences.entries()) {
    if (state === null || place?.presences[i] === state) continue
    await insertPresence(
      tx,
      { sessionId: session.id, personId: line.personId, halfDay: i + 1, state, by: by.personId },
      now,
    )
    changed++
  }
  if (result && !place?.result) {
    await insertSstResult(tx, session.id, line.personId, result, by.personId, now)
    changed++
  }
  if (line.doubt && !place?.result) return answerFor(line, 'to check', line.doubt)
  return answerFor(line, place ? (changed > 0 ? 'updated' : 'unchanged') : 'created')
}
