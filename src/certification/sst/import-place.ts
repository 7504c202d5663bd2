import type { Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { outcomeFor, type ImportContext, type Outcome } from '#platform/imports'
import type { SstLine } from './import-line.ts'
import { holderOf, insertPresence, insertSstResult } from './result-store.ts'
import { insertPlace, type SstPlace } from './place-store.ts'
import { type SstSession } from './store.ts'

export const answerFor = (line: SstLine, what: Outcome['what'], why?: string): Outcome =>
  outcomeFor(line.number, `${line.label}, ${line.code}`)(what, why)

/** Why a line is not kept: what it contradicts of what is known, or of lines kept before it in the same session. */
export async function whyRefused(
  db: Db,
  { personId, result }: SstLine,
  place: SstPlace | undefined,
  before: readonly SstLine[],
): Promise<string | undefined> {
  if (!result) return undefined
  const number = result.certificateNumber
  const sameNumber = before.find((one) => number && one.result?.certificateNumber === number)
  const holder = number ? (sameNumber?.personId ?? (await holderOf(db, number))) : undefined
  if (holder && holder !== personId) return `Le certificat ${number} est déjà celui d’une autre personne.`
  const given = place?.result ? place : before.find((one) => one.personId === personId && one.result)?.result
  return given && (given.result !== result.result || given.certificateNumber !== number)
    ? 'Un autre résultat est déjà enregistré pour cette personne dans cette session.'
    : undefined
}

/** A place, its half-days and its result: what is new is written. */
export async function importPlace(
  tx: Tx,
  session: SstSession,
  line: SstLine,
  place: SstPlace | undefined,
  { by, now }: ImportContext<Actor>,
): Promise<Outcome> {
  const { result } = line
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
