import type { Db, Tx } from '#platform/db'
import type { Actor } from '../actor.ts'
import { withRoles } from '../professional-store.ts'
import { rightOver } from '../access/door.ts'
import type { Identity } from '../person.ts'
import { proposeResemblance } from './propose-resemblance.ts'
import { chosenAmong, findKnown, registerPerson, type Known } from '../identity/door.ts'
import type { PersonId } from '../ids.ts'

/**
 * Who somebody described by hand is: the person known under that name and birth date, else whom the `answer` names, else somebody new. `ask`:
 * those who resemble them, to be asked about first. A homonym without a birth date is offered to who stands around them already, and whoever holds a
 * role somewhere to nobody: their file opens a professional's account. Those are left to who may judge both (`/personnes/doublons`).
 */
export async function recognisePerson(
  tx: Tx,
  { who, answer }: { who: Identity; answer: string | null },
  actor: Actor,
  now: Date,
): Promise<{ personId: PersonId } | { ask: Known[] }> {
  const known = await findKnown(tx, who)
  const offered = await offeredTo(tx, actor, known, now)
  const chosen = chosenAmong(offered, answer)
  if (!chosen) return { ask: offered }
  if (chosen !== 'new') return { personId: chosen }
  const others = known.filter((candidate) => !offered.includes(candidate))
  return { personId: await registerApart(tx, { who, others }, actor.personId, now) }
}

/** Registers somebody apart from others who resemble them; who steers is asked whether they are one person (`/personnes/doublons`). */
export async function registerApart(
  tx: Tx,
  { who, others }: { who: Identity; others: readonly Known[] },
  by: PersonId | null,
  now: Date,
): Promise<PersonId> {
  const personId = await registerPerson(tx, who, by, now)
  for (const { person, resemblance } of others) {
    const why = resemblance.kind === 'near' ? resemblance.why : 'same contact'
    await proposeResemblance(tx, personId, person.id, why, now)
  }
  return personId
}

/** A birth date was said on both sides, and it agrees or nearly: more than a name, which anybody may have heard. */
const isSure = (resemblance: Known['resemblance']): boolean =>
  resemblance.kind === 'exact' || !['no birth date', 'same contact'].includes(resemblance.why)

/** Those of the people known whom this reader may say to be somebody described: `recognisePerson` says why not the others. */
export async function offeredTo(db: Db, actor: Actor, known: readonly Known[], now: Date): Promise<Known[]> {
  const working = await withRoles(
    db,
    known.map(({ person }) => person.id),
  )
  const offered: Known[] = []
  for (const one of known) {
    if (working.has(one.person.id)) continue
    if (isSure(one.resemblance) || (await rightOver(db, actor, one.person.id, 'identity', now)).reads)
      offered.push(one)
  }
  return offered
}
