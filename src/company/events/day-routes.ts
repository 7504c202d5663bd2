import { idsOf } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { everyMemberOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress, namedIn } from '../company.ts'
import type { EntryId } from '../ids.ts'
import { speakInside } from '../screen/door.ts'
import { cancelEvent, reinstateEvent } from './cancel-event.ts'
import { insertEntry, takeEntryBack } from './day-store.ts'
import { mayCount, type Event } from './event.ts'
import { findEvent } from './find-event.ts'
import { eventPage } from './page.tsx'
import { eventSentences } from './sentences.ts'
import { showEvent } from './show-event.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** The day itself: cancelled, held after all; who comes in, counted. */
export const daySite = newSite()
  .post(`${EVENT}/annulation`, cancel)
  .post(`${EVENT}/maintien`, reinstate)
  .post(`${EVENT}/porte`, count)
  .post(`${EVENT}/porte/annuler`, takeBack)

type Found = { inside: Inside; event: Event }

async function cancel(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const { inside, event } = found
  const { say, common } = speakInside(c, inside, eventSentences)
  const form = await readForm(c, field.form({ why: field.text(200, say.whyMissing) }))
  const refused = async (errors: Record<string, string>) =>
    eventPage(c, inside, await showEvent(c, found, { errors, typed: form.typed }))
  if (!form.ok) return refused(form.errors)
  const { why } = form.value
  const name = event.openedAt && namedIn(why, await everyMemberOf(c.var.db, inside.company.groupId))
  if (name) return refused({ why: common.named(name) })
  const cancelled = await cancelEvent(c.var.db, event.id, why, inside.actor.personId, c.var.now)
  // read again: somebody else was quicker, or its hours are over
  const isSo = cancelled.ok || (await findEvent(c)).event.cancelled?.why === why
  sayNext(c, isSo ? say.cancelledNow : say.isHeld)
  return again(c, found)
}

async function reinstate(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const { say } = speakInside(c, found.inside, eventSentences)
  const done = await reinstateEvent(c.var.db, found.event.id, c.var.now)
  if (!done.ok)
    return eventPage(c, found.inside, await showEvent(c, found, { errors: { why: say.alreadyTold } }))
  sayNext(c, say.reinstated)
  return again(c, found)
}

/** A press for a day that is counted no more says so. @throws notFound before the day, and for a press that we did not draw. */
async function findDay(c: Ask): Promise<Found & { id: EntryId; counts: boolean }> {
  const found = await findEvent(c)
  if (parisDay(found.event.startsAt) > parisDay(c.var.now)) throw notFound()
  const form = await readForm(c, field.form({ id: field.id<EntryId>() }))
  if (!form.ok) throw notFound()
  return { ...found, ...form.value, counts: mayCount(found.event, c.var.now) }
}

async function count(c: Ask): Promise<Response> {
  const { id, counts, ...found } = await findDay(c)
  const { db, now } = c.var
  if (!counts) return isOver(c, found)
  await db.transaction((tx) => insertEntry(tx, found.event.id, id, found.inside.actor.personId, now))
  return again(c, found, '#porte')
}

async function takeBack(c: Ask): Promise<Response> {
  const { id, counts, ...found } = await findDay(c)
  const { db, now } = c.var
  if (!counts) return isOver(c, found)
  const mine = await idsOf(db, found.inside.actor.personId)
  await db.transaction((tx) => takeEntryBack(tx, found.event.id, id, mine, now))
  return again(c, found, '#porte')
}

function isOver(c: Ask, found: Found): Response {
  sayNext(c, speakInside(c, found.inside, eventSentences).say.isHeld)
  return again(c, found)
}

const again = (c: Ask, { inside, event }: Found, part = ''): Response =>
  goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}${part}`))
