import { actorOf, idsOf } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { goTo, type Ask } from '#platform/web'
import type { Errors } from '#platform/ui'
import { keepPress, type Press } from '../gestures/door.ts'
import { addressOfStop, TOUR } from '../screen/door.ts'
import { nextStop, type RoundStop } from '../round/door.ts'
import { roundPage } from './round-page.tsx'
import { findStop, stopPage } from './stop-page.tsx'
import { ridingOf, requireRound } from './require-round.ts'
import type { PlaceId } from '../ids.ts'

/** One press of a button: sent at once by a form, or by the telephone when it finds a network. */
export async function notePress(c: Ask): Promise<Response> {
  const actor = actorOf(c)
  if (isOutbox(c))
    return answerOutbox(c, actor ? await idsOf(c.var.db, actor.personId) : [], async () => {
      const { errors } = await keepPress(c)
      return Object.values(errors)[0] ?? null
    })
  const { read, errors, typed } = await keepPress(c)
  const stop = read.ok ? read.press.stop : String(typed['stop'] ?? '')
  if (Object.keys(errors).length > 0) return refusedPress(c, stop, errors)
  return goTo(c, read.ok ? await afterPress(c, read.press) : TOUR)
}

async function refusedPress(c: Ask, key: string, errors: Errors): Promise<Response> {
  const riding = await requireRound(c)
  const stop = findStop(riding, key)
  return stop ? stopPage(riding, stop, errors) : roundPage(riding, errors)
}

/** Goes on to the next stop; stays where something is to be read, measured or done again. */
async function afterPress(c: Ask, press: Press): Promise<string> {
  const riding = await ridingOf(c)
  const here = riding && findStop(riding, press.stop)
  const stays =
    ['undo', 'temperature', 'pause'].includes(press.kind) ||
    (here?.kind === 'pickup' && here.orders.some(({ pickups }) => pickups.some((one) => isColdAt(one, here))))
  const next = riding && nextStop(riding.round.stops)
  if (stays && here) return addressOfStop(here)
  return next ? addressOfStop(next) : TOUR
}

const isColdAt = ({ placeId, cold }: { placeId: PlaceId | null; cold: string }, here: RoundStop): boolean =>
  here.kind === 'pickup' && placeId === here.place.id && cold !== 'ambient'
