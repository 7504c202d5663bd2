import { mondayOf, parisInstant } from '#platform/time'
import { goTo, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { outsideDates, placeSentences, sayNotPlaced } from './half-day-sentences.ts'
import { groupOfHalfDay } from '../half-day-store.ts'
import { halfOf, type NamedHalfDay } from '../half-day.ts'
import { placeHalfDay } from './place-half-day.ts'
import { halfDayForm } from './half-day-form.ts'
import { showHalfDay, namesFor } from './show-half-day.ts'

export async function writeHalfDay(
  c: Ask,
  open: OpenGroup,
  before: NamedHalfDay | undefined,
): Promise<Response> {
  const form = await readForm(c, halfDayForm)
  if (!form.ok) return showHalfDay(c, open, before, form.typed, form.errors)
  if (form.value.trainer && !(await namesFor(c, open, before)).has(form.value.trainer))
    return showHalfDay(c, open, before, form.typed, { trainer: 'Choisissez dans la liste.' })
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
    return showHalfDay(
      c,
      open,
      before,
      { ...form.typed, seen: String(before?.sequence ?? '') },
      { seen: placeSentences[done.refusal] },
    )
  if (!done.ok) {
    return showHalfDay(c, open, before, form.typed, { day: sayNotPlaced(done) })
  }
  sayNext(
    c,
    done.warning ? outsideDates : before ? 'La demi-journée est changée' : 'La demi-journée est ajoutée',
  )
  return goTo(c, `/formation/${open.group.id}?semaine=${mondayOf(day)}`)
}
