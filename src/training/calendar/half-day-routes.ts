import { randomUUID } from 'node:crypto'
import { fullName, professionals } from '#people'
import { asDay, mondayOf, parisClock, parisDay, parisInstant } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { modes } from '../activity.ts'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { halfDayPage } from './half-day-pages.tsx'
import { outsideDates, placeSentences } from './half-day-sentences.ts'
import { groupOfHalfDay, readHalfDay } from '../half-day-store.ts'
import { halfOf, type NamedHalfDay } from '../half-day.ts'
import { cancelHalfDay, placeHalfDay } from './place-half-day.ts'
import { trainersOf } from '../trainer-store.ts'

export const halfDaySite = newSite()
  .get(`${GROUP}/demi-journees/nouvelle`, askNew)
  .post(`${GROUP}/demi-journees`, add)
  .get(`${GROUP}/demi-journees/:id`, ask)
  .post(`${GROUP}/demi-journees/:id`, move)
  .post(`${GROUP}/demi-journees/:id/annuler`, cancel)

const clock = () =>
  field
    .text(5, 'Donnez une heure.')
    .refine((text) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), 'Écrivez l’heure ainsi\u00A0: 09:00')

const halfDayForm = field.form({
  id: field.id(),
  title: field.text(120, 'Donnez un titre.'),
  day: field.day(),
  starts: clock(),
  ends: clock(),
  mode: field.oneOf(modes),
  room: field.optionalText(80),
  trainer: field.optionalId(),
  subgroup: field.oneOf(['', 'A', 'B']),
  seen: field.optionalText(10),
})

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
  return show(c, open, undefined, typed)
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
  return show(c, open, halfDay, typed)
}

async function show(
  c: Ask,
  open: OpenGroup,
  halfDay: NamedHalfDay | undefined,
  typed: Typed,
  errors: Record<string, string> = {},
): Promise<Response> {
  return halfDayPage(c, open, { halfDay, typed, errors, names: await namesFor(c, open, halfDay) })
}

/** Who may be named for a half-day: who trains this group, and the trainers of the organisation that leads it. */
async function namesFor(
  c: Ask,
  open: OpenGroup,
  halfDay: NamedHalfDay | undefined,
): Promise<Map<string, string>> {
  const trainers = await trainersOf(c.var.db, open.group.id)
  const around = await professionals(c.var.db, 'trainer', parisDay(c.var.now), open.action.leadId)
  return new Map([
    ...around.map((one) => [one.personId, one.name] as const),
    ...trainers.map((one) => [one.personId, fullName(one)] as const),
    ...(halfDay?.trainerId ? [[halfDay.trainerId, halfDay.trainerName ?? ''] as const] : []),
  ])
}

async function add(c: Ask): Promise<Response> {
  return write(c, await openGroupPage(c), undefined)
}

async function move(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay) throw notFound()
  return write(c, open, halfDay)
}

async function write(c: Ask, open: OpenGroup, before: NamedHalfDay | undefined): Promise<Response> {
  const form = await readForm(c, halfDayForm)
  if (!form.ok) return show(c, open, before, form.typed, form.errors)
  if (form.value.trainer && !(await namesFor(c, open, before)).has(form.value.trainer))
    return show(c, open, before, form.typed, { trainer: 'Choisissez dans la liste.' })
  const { day, starts, ends, mode, title, room, trainer, subgroup } = form.value
  const id = before?.id ?? form.value.id
  const owner = before ? open.group.id : await groupOfHalfDay(c.var.db, id)
  if (owner && owner !== open.group.id) throw notFound()
  // The same form sent twice: it is there already.
  if (owner && !before) return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(day)}`)
  const startsAt = parisInstant(day, starts.padStart(5, '0'))
  const asked = {
    id,
    groupId: open.group.id,
    uid: before?.uid ?? `${id}@beffroi`,
    // What is moved is a newer version: a calendar that follows ours takes it, an older file does not undo it.
    sequence: before ? before.sequence + 1 : 0,
    day,
    half: halfOf(startsAt),
    startsAt,
    endsAt: parisInstant(day, ends.padStart(5, '0')),
    mode,
    title,
    room: room ?? '',
    trainerId: trainer,
    subgroup: subgroup === '' ? null : subgroup,
    cancelledAt: null,
  }
  const seen = before && Number(form.value.seen ?? 'none')
  const done = await placeHalfDay(c.var.db, open.group, asked, open.actor.personId, c.var.now, { seen })
  if (!done.ok && done.refusal === 'changed meanwhile')
    return show(
      c,
      open,
      before,
      { ...form.typed, seen: String(before?.sequence ?? '') },
      { seen: placeSentences[done.refusal] },
    )
  if (!done.ok) return show(c, open, before, form.typed, { day: placeSentences[done.refusal] })
  sayNext(
    c,
    done.warning ? outsideDates : before ? 'La demi-journée est changée' : 'La demi-journée est ajoutée',
  )
  return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(day)}`)
}

async function cancel(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay) throw notFound()
  await cancelHalfDay(c.var.db, halfDay, open.actor.personId, c.var.now)
  sayNext(c, 'La demi-journée est annulée')
  return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(halfDay.day)}`)
}
