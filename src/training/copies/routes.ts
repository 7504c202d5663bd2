import { randomUUID } from 'node:crypto'
import { writeCount } from '#platform/i18n'
import type { Id } from '#platform/id'
import { addDays, asDay, mondayOf, parisDay, type Day } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { calendarOf, readHalfDay, wholeCalendarOf } from '../half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import { copiesOfWeek, repetitions, rhythms, weeksOf } from './copies.ts'
import { copyHalfDays, type Copy } from './copy-half-days.ts'
import { copiedPage, copyWeekPage, repeatPage } from './pages.tsx'

/** A week written again onto others, a half-day repeated. */
export const copySite = newSite()
  .get(`${GROUP}/semaine/copier`, askWeek)
  .post(`${GROUP}/semaine/copier`, copyWeek)
  .get(`${GROUP}/demi-journees/:id/repeter`, askRepeat)
  .post(`${GROUP}/demi-journees/:id/repeter`, repeat)

async function askWeek(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const monday = mondayOf(asDay(c.req.query('de') ?? '') ?? parisDay(c.var.now))
  return showWeek(c, open, monday, { id: randomUUID(), typed: {}, errors: {} })
}

type Wish = Parameters<typeof copyWeekPage>[2]

/** The weeks that are not over, with what they hold. */
async function showWeek(c: Ask, open: OpenGroup, from: Day, wish: Wish): Promise<Response> {
  const planned = (await wholeCalendarOf(c.var.db, open.group.id)).filter((one) => !one.cancelledAt)
  const countOf = (monday: Day) => planned.filter((one) => mondayOf(one.day) === monday).length
  const thisWeek = mondayOf(parisDay(c.var.now))
  const weeks = weeksOf(open.group).filter((monday) => monday !== from && monday >= thisWeek)
  return copyWeekPage(c, open, wish, {
    from,
    count: countOf(from),
    weeks: weeks.map((monday) => ({ monday, count: countOf(monday) })),
  })
}

const weekForm = field.form({ id: field.id(), from: field.day(), to: field.texts(10) })

async function copyWeek(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, weekForm)
  const asked = (name: string) => String(form.typed[name] ?? '')
  const from = mondayOf(asDay(asked('from')) ?? parisDay(c.var.now))
  const weeks = form.ok ? weeksOf(open.group).filter((monday) => form.value.to.includes(monday)) : []
  if (!form.ok || weeks.length === 0)
    return showWeek(c, open, from, {
      id: asked('id') || randomUUID(),
      typed: form.typed,
      errors: { 'to[]': 'Cochez au moins une semaine.' },
    })
  const week = await calendarOf(c.var.db, open.group.id, from, addDays(from, 6))
  return copy(c, open, form.value.id, copiesOfWeek(week, from, weeks))
}

async function askRepeat(c: Ask): Promise<Response> {
  const { open, halfDay } = await halfDayAsked(c)
  return repeatPage(c, open, { id: randomUUID(), typed: {}, errors: {} }, halfDay)
}

const repeatForm = field.form({ id: field.id(), rhythm: field.oneOf(rhythms), until: field.day() })

async function repeat(c: Ask): Promise<Response> {
  const { open, halfDay } = await halfDayAsked(c)
  const form = await readForm(c, repeatForm)
  const again = (errors: Record<string, string>) =>
    repeatPage(c, open, { id: String(form.typed['id'] || randomUUID()), typed: form.typed, errors }, halfDay)
  if (!form.ok) return again(form.errors)
  const { rhythm, until, id } = form.value
  if (until > open.group.endsOn)
    return again({ until: 'C’est après la fin du groupe\u00A0: choisissez un jour avant.' })
  const copies = repetitions(halfDay, rhythm, until)
  if (copies.length === 0)
    return again({ until: 'Choisissez un jour plus loin\u00A0: rien ne se répète avant.' })
  return copy(c, open, id, copies)
}

async function halfDayAsked(c: Ask): Promise<{ open: OpenGroup; halfDay: HalfDay }> {
  const open = await openGroupPage(c)
  const halfDay = await readHalfDay(c.var.db, open.group.id, idIn(c))
  if (!halfDay || halfDay.cancelledAt) throw notFound()
  return { open, halfDay }
}

async function copy(c: Ask, open: OpenGroup, form: Id, copies: Copy[]): Promise<Response> {
  const by = open.actor.personId
  const { copied, left } = await copyHalfDays(c.var.db, open.group, { form, copies }, by, c.var.now)
  if (left.length > 0) return copiedPage(c, open, copied, left)
  sayNext(c, writeCount(copied, 'demi-journée copiée', 'demi-journées copiées'))
  return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(copies[0]?.day ?? open.group.startsOn)}`)
}
