import type { Db } from '#platform/db'
import { widest, type Information, type Right } from './access-matrix.ts'
import { insertAccessLine } from './access-store.ts'
import type { Actor } from './actor.ts'
import { relationsHeld, relationsInCircle } from './circle-store.ts'

/**
 * What this reader may do today with one kind of information about one person: ACCESS.md applied to the circles of both.
 * Leaves no line: for menus and buttons. To show the information, `openFile`.
 */
export async function rightOver(
  db: Db,
  actor: Actor,
  personId: string,
  information: Information,
  now: Date,
): Promise<Right> {
  const held = await relationsHeld(db, actor.personId, personId, now)
  return widest(
    information,
    held.map((one) => one.relation),
  )
}

/** Same, for everybody at the centre of one circle: what opens a list of a group. */
export async function rightInCircle(
  db: Db,
  actor: Actor,
  circleId: string,
  information: Information,
  now: Date,
): Promise<Right> {
  const held = await relationsInCircle(db, actor.personId, circleId, now)
  return widest(
    information,
    held.map((one) => one.relation),
  )
}

/**
 * Opens a person's file for somebody: checks the right and leaves the line that the person reads at /moi/acces.
 * @param why a short French sentence fit to be read by the person: 'Préparer la commission du 27 mars'.
 * @returns the right, or undefined for a stranger, to whom the page must answer 404.
 */
export async function openFile(
  tx: Db,
  actor: Actor,
  personId: string,
  information: Information,
  why: string,
  now: Date,
): Promise<Right | undefined> {
  const held = await relationsHeld(tx, actor.personId, personId, now)
  const right = widest(
    information,
    held.map((one) => one.relation),
  )
  if (!right.reads) return undefined
  if (held.some((one) => one.relation === 'self')) return right
  const organisationId = held.find((one) => widest(information, [one.relation]).reads)?.organisationId ?? null
  await insertAccessLine(tx, {
    personId,
    readerId: actor.personId,
    organisationId,
    information,
    why,
    at: now,
  })
  return right
}
