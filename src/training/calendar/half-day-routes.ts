import { randomUUID } from 'node:crypto'
import { asDay, mondayOf, parisClock, parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { GROUP, openGroupPage } from '../access.ts'
import { readHalfDay } from '../half-day-store.ts'
import { cancelHalfDay } from './cancel-half-day.ts'
import { placeSentences } from './half-day-sentences.ts'
import { showHalfDay } from './show-half-day.ts'
import { writeHalfDay } from './write-half-day.ts'

export const halfDaySite = newSite()
  .get(`${GROUP}/demi-journees/nouvelle`, askNew)
  .post(`${GROUP}/demi-journees`, add)
  .get(`${GROUP}/demi-journees/:id`, ask)
  .post(`${GROUP}/demi-journees/:id`, move)
  .post(`${GROUP}/demi-journees/:id/annuler`, cancel)

async function askNew(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const asked = asDay(c.req.query('jour') ?? '') ?? parisDay(c.var.now)
  const first = open.group.startsOn
  const typed = {
    id: randomUUID(),
    day: asked < first ? first : asked,
    starts: '09:00',
    ends: '12:30',
    mode: 'foad at the centre',
    room: '',
    title: '',
  }
  return showHalfDay(c, open, undefined, typed)
}

async function ask(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay) throw notFound()
  const typed = {
    id: halfDay.id,
    title: halfDay.title,
    day: halfDay.day,
    starts: parisClock(halfDay.startsAt),
    ends: parisClock(halfDay.endsAt),
    mode: halfDay.mode,
    room: halfDay.room,
    trainer: halfDay.trainerId ?? '',
    subgroup: halfDay.subgroup ?? '',
    seen: String(halfDay.sequence),
  }
  return showHalfDay(c, open, halfDay, typed)
}

async function add(c: Ask): Promise<Response> {
  return writeHalfDay(c, await openGroupPage(c), undefined)
}

async function move(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay) throw notFound()
  return writeHalfDay(c, open, halfDay)
}

async function cancel(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay) throw notFound()
  const done = await cancelHalfDay(c.var.db, halfDay, open.actor.personId, c.var.now)
  sayNext(c, done.ok ? 'La demi-journée est annulée' : placeSentences.signed)
  return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(halfDay.day)}`)
}
