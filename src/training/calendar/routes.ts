import { randomBytes } from 'node:crypto'
import { isStaff, requireActor } from '#people'
import { goTo, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { calendarOfPerson, calendarOfTrainer } from '../own-half-day-store.ts'
import { addressOfPerson, dropAddress, giveAddress, personAtAddress } from './address-store.ts'
import { writeCalendar } from './ics-write.ts'
import { calendarAddressPage } from './address-page.tsx'
import { calendarSentences } from './sentences.ts'
import { GROUP, openGroupPage } from '../access.ts'
import { wholeCalendarOf } from '../half-day-store.ts'

export const calendarSite = newSite()
  .get(`${GROUP}/calendrier.ics`, ofGroup)
  .get('/calendrier/:token{[A-Za-z0-9_-]{20,64}\\.ics}', feed)
  .get('/formation/mon-calendrier', own)
  .post('/formation/mon-calendrier', renew)
  .post('/formation/mon-calendrier/arreter', stop)

async function ofGroup(c: Ask): Promise<Response> {
  const { group } = await openGroupPage(c)
  const text = writeCalendar(group.title, await wholeCalendarOf(c.var.db, group.id), c.var.now)
  return ics(c, text, `${group.slug}.ics`)
}

/** A telephone asks without signing in: the address is the secret. */
async function feed(c: Ask): Promise<Response> {
  const token = (c.req.param('token') ?? '').replace(/\.ics$/, '')
  const personId = await personAtAddress(c.var.db, token)
  if (!personId) throw notFound()
  const [followed, trained] = [
    await calendarOfPerson(c.var.db, personId),
    await calendarOfTrainer(c.var.db, personId),
  ]
  c.header('cache-control', 'private, no-store')
  return ics(c, writeCalendar('Ma formation', [...followed, ...trained], c.var.now), 'ma-formation.ics')
}

function ics(c: Ask, text: string, name: string): Response {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}"`)
  return c.body(text)
}

async function own(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { personId } = actor
  const token = await addressOfPerson(c.var.db, personId)
  const address = token ? `${c.var.ground.site.url}/calendrier/${token}.ics` : undefined
  return calendarAddressPage(c, { address, staff: isStaff(actor) })
}

async function renew(c: Ask): Promise<Response> {
  const { personId } = requireActor(c)
  await c.var.db.transaction((tx) =>
    giveAddress(tx, personId, randomBytes(24).toString('base64url'), c.var.now),
  )
  sayNext(c, speak(c, calendarSentences).ready)
  return goTo(c, '/formation/mon-calendrier')
}

async function stop(c: Ask): Promise<Response> {
  await c.var.db.transaction((tx) => dropAddress(tx, requireActor(c).personId))
  sayNext(c, speak(c, calendarSentences).stopped)
  return goTo(c, '/formation/mon-calendrier')
}
