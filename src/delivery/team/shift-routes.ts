import { randomUUID } from 'node:crypto'
import { professionals } from '#people'
import { goTo, idIn, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { changeShift } from './change-team.ts'
import { openWorkday, type OpenWorkday } from '../workday/door.ts'
import { shiftForm } from './shift-form.ts'
import { dayAddress } from '../space.tsx'
import { readShift } from '../shift-store.ts'
import { bikesOfHub } from '../bike-store.ts'
import { shiftPage } from './shift-page.tsx'
import { typedOf } from './typed-shift.ts'
import { fieldOf, sentenceOf } from './team-sentences.ts'

async function choicesFor(c: Ask, { hub, day }: OpenWorkday) {
  const bikes = await bikesOfHub(c.var.db, hub.id)
  const couriers = await professionals(c.var.db, 'courier', day, hub.organisationId)
  return { bikes, couriers }
}

export async function newShift(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return shiftPage(c, open, {
    id: randomUUID(),
    choices: await choicesFor(c, open),
    typed: typedOf(undefined),
  })
}

export const shiftIn = (c: Ask, { work }: OpenWorkday) =>
  work.rows.shifts.find(({ id }) => id === idIn(c, 'shift'))

export async function showShift(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  return shiftPage(c, open, {
    id: shift.id,
    shift,
    choices: await choicesFor(c, open),
    typed: typedOf(shift),
  })
}

export async function keepShift(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const id = idIn(c, 'shift')
  const elsewhere = await readShift(c.var.db, id)
  if (elsewhere && (elsewhere.hubId !== open.hub.id || elsewhere.day !== open.day)) throw notFound()
  const form = await readForm(c, shiftForm)
  const again = async (errors: Record<string, string>) => {
    const now = shiftIn(c, await openWorkday(c))
    return shiftPage(c, open, {
      id,
      ...(now ? { shift: now } : {}),
      choices: await choicesFor(c, open),
      typed: form.typed,
      errors,
    })
  }
  if (!form.ok) return again(form.errors)
  const { bike, courier, starts, ends, breakFrom, breakTo, minutes, heavy, seen } = form.value
  if (Boolean(breakFrom) !== Boolean(breakTo))
    return again({ breakTo: 'Donnez les deux heures de la pause, ou aucune.' })
  const pause = breakFrom && breakTo ? { from: breakFrom, to: breakTo, minutes } : null
  const changed = await changeShift(c.var.db, {
    hub: open.hub,
    day: open.day,
    by: open.actor.personId,
    at: c.var.now,
    seen: seen ?? '',
    wish: { id, bikeId: bike, courierId: courier, starts, ends, pause, heavy },
  })
  if (!changed.ok) {
    const field = changed.refusal === 'orders would be left' ? 'starts' : fieldOf[changed.refusal]
    return again({ [field]: sentenceOf(changed) })
  }
  sayNext(c, changed.replanned ? 'C’est enregistré, et le plan a suivi' : 'C’est enregistré')
  return goTo(c, `${dayAddress(open.day)}/equipe`)
}
