import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { hubOpeners } from '../access.ts'
import { readHub, saveHub } from '../hub-store.ts'
import { chooseHub } from '../chosen-hub-store.ts'
import { replaceSlots } from '../hub-slots-store.ts'
import type { Hub, Slot } from '../hub.ts'

export type OpenRefusal = 'not yours'

/** The defaults of a hub: a loaded bike in a town of the north, streets a third longer than a bird flies. */
export const usualHub = {
  reload_s: 600,
  speed_m_per_h: 15_000,
  detour_percent: 130,
  stairs_s_per_floor: 40,
  box_volume_ml: 25_000,
} satisfies Partial<Hub>

export const usualHours = [
  { from: '10:00', to: '12:00' },
  { from: '12:00', to: '14:00' },
  { from: '14:00', to: '16:00' },
  { from: '16:00', to: '18:00' },
] as const

/** The hours proposed to begin with: Tuesday to Saturday, two hours at a time. */
export const usualSlots: Slot[] = [2, 3, 4, 5, 6].flatMap((weekday) =>
  usualHours.map((one) => ({ weekday, ...one })),
)

/**
 * Opens a hub of bikes for an integration organisation that the actor directs or supervises, and they stand there from then on; the same id
 * twice is once. Refusal: 'not yours' (neither the organisation, nor a hub that has this id already).
 */
export async function openHub(
  db: Db,
  actor: Actor,
  { hub, slots }: { hub: Hub; slots: readonly Slot[] },
  now: Date,
): Promise<Result<void, OpenRefusal>> {
  if (!hubOpeners(actor).some(({ id }) => id === hub.organisationId)) return refuse('not yours')
  return db.transaction(async (tx): Promise<Result<void, OpenRefusal>> => {
    const known = await readHub(tx, hub.id)
    if (known) return known.organisationId === hub.organisationId ? done(undefined) : refuse('not yours')
    await saveHub(tx, hub, now)
    await replaceSlots(tx, hub.id, slots)
    await chooseHub(tx, { personId: actor.personId, hubId: hub.id, at: now })
    return done(undefined)
  })
}
