// @exemplary
import type { Db, Tx } from '#platform/db'
import { widest } from './matrix.ts'
import type { Information } from './information.ts'
import type { ReadingReason } from './reading-reason.ts'
import type { Right } from './right.ts'
import { insertAccessLines } from './store.ts'
import type { Actor } from '../actor.ts'
import { relationsHeld, relationsHeldOver } from './relation-store.ts'
import { relationsInCircle, relationsInCircles } from './circle-relation-store.ts'
import type { PersonId, OrganisationId } from '../ids.ts'
import { type Id, asId } from '#platform/id'

/**
 * What this reader may do today with one kind of information about one person: ACCESS.md applied to the circles of both.
 * Leaves no line: for menus and buttons. To show the information, `openFile`.
 */
export async function rightOver(
  db: Db,
  actor: Actor,
  personId: PersonId,
  information: Information,
  now: Date,
): Promise<Right> {
  const held = await relationsHeld(db, actor.personId, personId, now)
  return widest(
    information,
    held.map((one) => one.relation),
  )
}

/** Same, over several persons at once; those over whom this reader may nothing are not there. */
export async function rightsOver(
  db: Db,
  actor: Actor,
  personIds: readonly PersonId[],
  information: Information,
  now: Date,
): Promise<Map<PersonId, Right>> {
  const all = await relationsHeldOver(db, actor.personId, personIds, now)
  return new Map(
    [...all].map(([personId, held]) => [
      asId<PersonId>(personId),
      widest(
        information,
        held.map((one) => one.relation),
      ),
    ]),
  )
}

/** Same, for everybody at the centre of one circle: what opens a list of a group. */
export async function rightInCircle(
  db: Db,
  actor: Actor,
  circleId: Id,
  information: Information,
  now: Date,
): Promise<Right> {
  const held = await relationsInCircle(db, actor.personId, circleId, now)
  return widest(
    information,
    held.map((one) => one.relation),
  )
}

/** Same, for several circles: the right in each, in the order of the ids. */
export async function rightInCircles(
  db: Db,
  actor: Actor,
  circleIds: readonly Id[],
  information: Information,
  now: Date,
): Promise<Right[]> {
  const held = await relationsInCircles(db, actor.personId, circleIds, now)
  return circleIds.map((id) =>
    widest(
      information,
      (held.get(id) ?? []).map((one) => one.relation),
    ),
  )
}

/**
 * Opens a person's file for somebody: checks the right and leaves the line that the person reads at /moi/acces.
 * @param why what the person reads there, in their language.
 * @returns the right, or undefined for a stranger, to whom the page must answer 404.
 */
export async function openFile(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  information: Information,
  why: ReadingReason,
  now: Date,
): Promise<Right | undefined> {
  return (await openFiles(tx, actor, [personId], information, why, now)).get(personId)
}

/**
 * Opens the files of several persons as `openFile` opens one, and leaves a line in each.
 * @returns the rights by the ids of the persons; those whose file is closed to this reader are not there.
 */
export async function openFiles(
  tx: Tx,
  actor: Actor,
  personIds: readonly PersonId[],
  information: Information,
  why: ReadingReason,
  now: Date,
): Promise<Map<PersonId, Right>> {
  const all = await relationsHeldOver(tx, actor.personId, personIds, now)
  const rights = new Map<PersonId, Right>()
  const lines: { personId: PersonId; organisationId: OrganisationId | null }[] = []
  for (const [personId, held] of all) {
    const right = widest(
      information,
      held.map((one) => one.relation),
    )
    if (!right.reads) continue
    rights.set(asId(personId), right)
    if (held.some((one) => one.relation === 'self')) continue
    const through = held.find((one) => widest(information, [one.relation]).reads)
    lines.push({ personId: asId(personId), organisationId: through?.organisationId ?? null })
  }
  await insertAccessLines(tx, lines, { readerId: actor.personId, information, why, at: now })
  return rights
}

/**
 * Leaves the line of a reading that another right than the circles of the person gives: one paper, shown in the name of the organisation that holds
 * it. It opens nothing.
 */
export const noteRead = (
  tx: Tx,
  { actor, personId, organisationId }: { actor: Actor; personId: PersonId; organisationId: OrganisationId },
  information: Information,
  why: ReadingReason,
  now: Date,
): Promise<void> =>
  insertAccessLines(tx, [{ personId, organisationId }], {
    readerId: actor.personId,
    information,
    why,
    at: now,
  })
