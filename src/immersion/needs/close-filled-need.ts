import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { HostId, NeedId } from '../ids.ts'
import { lockNeed, saveNeed } from './need-store.ts'

type Filling = { id: NeedId; hostId: HostId; hires: number; by: PersonId; now: Date }

/** A need of this host is filled once as many people as it looked for were hired: it closes by itself. False for a need of another host. */
export async function closeFilledNeed(tx: Tx, { id, hostId, hires, by, now }: Filling): Promise<boolean> {
  const need = await lockNeed(tx, id)
  if (!need || need.hostId !== hostId) return false
  if (need.closed || hires < (need.places ?? 1)) return true
  const closed = { as: 'filled', on: parisDay(now) } as const
  await saveNeed(tx, { ...need, closed, isTyped: true }, { by, typed: true, now })
  return true
}
