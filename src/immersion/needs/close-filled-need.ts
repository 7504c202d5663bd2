import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { ConventionId, HostId, NeedId } from '../ids.ts'
import { isFilledByItself, lockNeed, noteFilledBy, saveNeed } from './need-store.ts'

/** `hires`: how many people were hired for it. */
type Counted = { id: NeedId; hires: number; by: PersonId; now: Date }
type Filling = Counted & { hostId: HostId; conventionId: ConventionId }

/** A need of this host is filled once as many people as it looked for were hired: it closes by itself. False for a need of another host. */
export async function closeFilledNeed(
  tx: Tx,
  { id, hostId, conventionId, hires, by, now }: Filling,
): Promise<boolean> {
  const need = await lockNeed(tx, id)
  if (!need || need.hostId !== hostId) return false
  if (need.closed || hires < (need.places ?? 1)) return true
  const closed = { as: 'filled', on: parisDay(now) } as const
  await saveNeed(tx, { ...need, closed, isTyped: true }, { by, typed: true, now })
  await noteFilledBy(tx, id, conventionId)
  return true
}

/**
 * A need that closed by itself opens again once fewer people were hired for it: the hire was for another. What somebody closed stays closed. Gives the post
 * that is looked for again; undefined for none.
 */
export async function openUnfilledNeed(tx: Tx, { id, hires, by, now }: Counted): Promise<string | undefined> {
  const need = await lockNeed(tx, id)
  if (!need?.closed || hires >= (need.places ?? 1) || !(await isFilledByItself(tx, id))) return undefined
  await saveNeed(tx, { ...need, closed: null, isTyped: true }, { by, typed: true, now })
  return need.post
}
