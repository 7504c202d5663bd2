import type { BikeStop } from '#planner'
import { cast } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { instantOf } from './day-of-bikes.ts'
import { insertGesture } from './gesture-store.ts'
import type { Gesture } from './gesture.ts'
import { writeEnd } from './order-store.ts'
import { planOfDay } from './plan-store.ts'
import { idOf, seededHub } from './seeded-town.ts'

const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? ''

/** Yesterday's rounds, as the telephones noted them: everything collected and delivered, but for one door where nobody was. */
export async function seedYesterday(tx: Db, day: Day): Promise<void> {
  const kept = await planOfDay(tx, seededHub.id, day)
  let n = 0
  let doors = 0
  for (const { bike, stops } of kept?.plan.bikes ?? [])
    for (const stop of stops)
      for (const [kind, orderId, placeId] of gesturesAt(stop)) {
        const absent = kind === 'delivered' && ++doors === 4
        const at = instantOf(stop.departure_s + (doors % 3) * 60, day)
        const gesture = {
          ...noted(++n, bike, at),
          kind: absent ? ('absent' as const) : kind,
          orderId,
          placeId,
        }
        if (kind === 'delivered' && !absent) gesture.proof = 'name'
        await insertGesture(tx, gesture)
        if (orderId && kind === 'delivered')
          await writeEnd(tx, orderId, { how: absent ? 'absent' : 'delivered', at, gestureId: gesture.id })
      }
}

type Done = [Gesture['kind'], string | null, string | null]

function gesturesAt(stop: BikeStop): Done[] {
  if (stop.kind === 'drop') return [['delivered', stop.order, null]]
  if (stop.kind === 'pickup') return stop.orders.map((order): Done => ['collected', order, stop.merchant])
  return []
}

const noted = (n: number, shiftId: string, at: Date): Gesture => ({
  id: idOf('ba', n),
  act: idOf('ba', n),
  shiftId,
  kind: 'left',
  orderId: null,
  placeId: null,
  undoes: null,
  proof: null,
  proofWords: '',
  fileId: null,
  words: '',
  cold: null,
  celsiusTenths: null,
  device: 'telephone de demonstration',
  doneAt: at,
  sentAt: at,
  receivedAt: at,
  byPerson: yanis,
})
