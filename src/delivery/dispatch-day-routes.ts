import { professionals, requireActor } from '#people'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, problem, readForm, sayNext, type Ask } from '#platform/web'
import { askPlanning } from './ask-planning.ts'
import { lanesOf } from './day-lanes.ts'
import { daysPage } from './days-page.tsx'
import { countDays } from './days-store.ts'
import { dayPage } from './dispatch-day-page.tsx'
import { dayIn, dayWritten, openWorkday } from './dispatch-day.ts'
import { dayAddress } from './dispatch-space.tsx'
import { hubFor, hubOpeners, requireDispatcher } from './dispatcher.ts'
import { countBegun } from './hub-store.ts'
import { lockRound } from './lock-round.ts'
import { mapPage } from './map-page.tsx'
import { OPEN_HUB } from './open-hub-page.tsx'
import { planVersion } from './plan-store.ts'
import { planningPage } from './planning-page.tsx'
import { readPlanning } from './planning-store.ts'
import { roundPage } from './round-page.tsx'

const DAY = '/livraisons/jours/:day'

/** Days, a day, its map, its rounds, and the button that plans it. */
export const daySite = newSite()
  .get('/livraisons/jours', days)
  .get(DAY, day)
  .get(`${DAY}/carte`, async (c) => mapPage(c, await openWorkday(c)))
  .post(`${DAY}/plan`, plan)
  .get(`${DAY}/plan/:id`, planned)
  .get(`${DAY}/tournees/:shift`, round)
  .post(`${DAY}/tournees/:shift/bloquer`, (c) => lock(c, true))
  .post(`${DAY}/tournees/:shift/debloquer`, (c) => lock(c, false))

async function days(c: Ask): Promise<Response> {
  const { db } = c.var
  const actor = requireActor(c)
  // the menu leads here whoever may run bikes: where no hub is open yet, to its opening
  if (!(await hubFor(db, actor)) && hubOpeners(actor).length > 0) return goTo(c, OPEN_HUB)
  const { hub } = await requireDispatcher(c)
  const from = mondayOf(dayWritten(c.req.query('du') ?? '') ?? parisDay(c.var.now))
  const couriers = await professionals(db, 'courier', parisDay(c.var.now), hub.organisationId)
  const begun = { ...(await countBegun(db, hub.id)), couriers: couriers.length }
  return daysPage(c, hub, { from, begun, days: await countDays(db, hub.id, from, addDays(from, 13)) })
}

async function day(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const { kept } = open.work
  const before = kept && (await planVersion(c.var.db, open.hub.id, open.day, kept.version - 1))
  return dayPage(c, open, before)
}

const planForm = field.form({ id: field.id('Recommencez depuis la page du jour.') })

async function plan(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const on = dayIn(c)
  const form = await readForm(c, planForm)
  if (!form.ok) return problem(c, 422)
  const { id } = form.value
  await askPlanning(c.var.db, { id, hubId: hub.id, day: on, by: actor.personId, at: c.var.now })
  return goTo(c, `${dayAddress(on)}/plan/${id}`)
}

/** Past this, something went wrong with the search: nobody is kept waiting. */
const PATIENCE_MS = 120_000

async function planned(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const planning = await readPlanning(c.var.db, idIn(c))
  if (planning?.hubId !== hub.id || planning.day !== dayIn(c)) throw notFound()
  const waits = !planning.answer && c.var.now.getTime() - planning.askedAt.getTime() < PATIENCE_MS
  // A header rather than a script: the page comes back by itself everywhere.
  if (waits) c.header('refresh', '1')
  return planningPage(c, hub, planning, waits)
}

async function round(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const lane = lanesOf(open.work).find(({ shift }) => shift.id === idIn(c, 'shift'))
  if (!lane) throw notFound()
  return roundPage(c, open, lane)
}

async function lock(c: Ask, locked: boolean): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const on = dayIn(c)
  const shiftId = idIn(c, 'shift')
  const what = { hub, day: on, shiftId, locked, by: actor.personId, at: c.var.now }
  if (!(await lockRound(c.var.db, what))) throw notFound()
  sayNext(c, locked ? 'La tournée est bloquée : plus rien ne la change' : 'La tournée est débloquée')
  return goTo(c, `${dayAddress(on)}/tournees/${shiftId}`)
}
