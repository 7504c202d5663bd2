import { actorOf, idsOf, requireActing, requireActor } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { goTo, newSite, notFound, readFormWithFiles, type Ask } from '#platform/web'
import type { Errors } from '#platform/ui'
import { z } from 'zod'
import { dropPage } from './drop-page.tsx'
import { readAct, type Act, keepAct } from '../gestures/door.ts'
import { addressOfStop, TOUR, type Riding } from './frame.tsx'
import { breakPage, hubPage } from './hub-page.tsx'
import { bundleOf } from './phone.ts'
import { pickupPage } from './pickup-page.tsx'
import { nextStop, type RoundStop } from './round.ts'
import { noRoundPage, roundPage } from './round-page.tsx'
import { helpPage, loadPage, offlinePage, outboxPage } from './side-pages.tsx'
import { readRound } from './read-round.ts'

/** The courier's telephone: the round of the day, one stop a screen. */
export const courierSite = newSite()
  .get(TOUR, async (c) => {
    const riding = await ridingOf(c)
    return riding ? roundPage(riding) : noRoundPage(c, requireActor(c))
  })
  .get(`${TOUR}/colis`, async (c) => loadPage(await requireRound(c)))
  .get(`${TOUR}/aide`, async (c) => helpPage(await requireRound(c)))
  .get(`${TOUR}/envois`, async (c) => outboxPage(await requireRound(c)))
  .get(`${TOUR}/hors-ligne`, (c) => (requireActing(c, 'courier'), offlinePage(c)))
  .get(`${TOUR}/telephone.json`, async (c) => {
    const riding = await requireRound(c)
    return bundleOf(riding, (stop) => stopPage(riding, stop), c.req.query('connu'))
  })
  .post(`${TOUR}/gestes`, noteAct)
  .get(`${TOUR}/:stop`, async (c) => {
    const riding = await requireRound(c)
    const stop = findStop(riding, c.req.param('stop') ?? '')
    if (!stop) throw notFound()
    return stopPage(riding, stop)
  })

async function ridingOf(c: Ask): Promise<Riding | undefined> {
  const { actor } = requireActing(c, 'courier')
  const round = await readRound(c.var.db, actor, c.var.now)
  return round && { c, actor, round, now: c.var.now }
}

async function requireRound(c: Ask): Promise<Riding> {
  const riding = await ridingOf(c)
  if (!riding) throw notFound()
  return riding
}

/** A stop by its address, or the next one: of any kind, a shop, a door. */
function findStop({ round: { stops } }: Riding, key: string): RoundStop | undefined {
  if (key === 'suite') return nextStop(stops)
  const kind = { retrait: 'pickup', livraison: 'drop' }[key]
  if (!kind) return stops.find((one) => one.key === key)
  const those = stops.filter((one) => one.kind === kind)
  return those.find((one) => one.state === 'todo') ?? those.at(-1) // once all are done, the last shows what was
}

function stopPage(riding: Riding, stop: RoundStop, errors: Errors = {}): Response {
  if (stop.kind === 'drop') return dropPage(riding, stop, errors)
  if (stop.kind === 'pickup') return pickupPage(riding, stop, errors)
  if (stop.kind === 'break') return breakPage(riding, stop, errors)
  return hubPage(riding, stop, errors)
}

/** One press of a button: sent at once by a form, or by the telephone when it finds a network. */
async function noteAct(c: Ask): Promise<Response> {
  const actor = actorOf(c)
  if (isOutbox(c))
    return answerOutbox(c, actor ? await idsOf(c.var.db, actor.personId) : [], async () => {
      const { errors } = await keepPress(c)
      return Object.values(errors)[0] ?? null
    })
  const { read, errors, typed } = await keepPress(c)
  const stop = read.ok ? read.act.stop : String(typed['stop'] ?? '')
  if (Object.keys(errors).length > 0) return refusedAct(c, stop, errors)
  return goTo(c, read.ok ? await afterAct(c, read.act) : TOUR)
}

async function keepPress(c: Ask) {
  const actor = requireActor(c)
  const { typed, files } = await readFormWithFiles<unknown>(c, z.unknown())
  const read = readAct(typed, c.var.now)
  const errors = read.ok ? await keepAct(c, actor, read.act, files['photo']?.[0]) : read.errors
  return { read, errors, typed }
}

async function refusedAct(c: Ask, key: string, errors: Errors): Promise<Response> {
  const riding = await requireRound(c)
  const stop = findStop(riding, key)
  return stop ? stopPage(riding, stop, errors) : roundPage(riding, errors)
}

/** Goes on to the next stop; stays where something is to be read, measured or done again. */
async function afterAct(c: Ask, act: Act): Promise<string> {
  const riding = await ridingOf(c)
  const here = riding && findStop(riding, act.stop)
  const stays =
    ['undo', 'temperature', 'pause'].includes(act.kind) ||
    (here?.kind === 'pickup' && here.orders.some(({ pickups }) => pickups.some((one) => isColdAt(one, here))))
  const next = riding && nextStop(riding.round.stops)
  if (stays && here) return addressOfStop(here)
  return next ? addressOfStop(next) : TOUR
}

const isColdAt = ({ placeId, cold }: { placeId: string | null; cold: string }, here: RoundStop): boolean =>
  here.kind === 'pickup' && placeId === here.place.id && cold !== 'ambient'
