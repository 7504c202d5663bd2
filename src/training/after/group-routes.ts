import { randomUUID } from 'node:crypto'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'
import { ask } from './ask-after.ts'
import { afterPage } from './group-page.tsx'
import { insertImprovement } from './improvement-store.ts'
import { isAskable } from './due.ts'
import { asksOf, moments, type AfterAsk, type Moment } from '../reply/door.ts'
import { readAfter } from './read-after.ts'

const PLACE = `${GROUP}/apres`

export const afterGroupSite = newSite()
  .get(PLACE, async (c) => show(c, await openGroupPage(c)))
  .post(`${PLACE}/demander`, askNow)
  .post(`${PLACE}/changements`, improve)

async function show(c: Ask, open: OpenGroup, errors: Errors = {}, typed: Typed = {}): Promise<Response> {
  const { db } = c.var
  const after = await readAfter(db, [open.group.id])
  return afterPage(c, open, {
    after,
    trainees: await traineesOf(db, open.group.id),
    askable: askableIn(c, open, after.asks),
    id: String(typed['id'] ?? randomUUID()),
    errors,
    typed,
  })
}

/** What nobody was asked although its day is past, not so long ago: a group that ended before this Beffroi knew how to ask. */
const askableIn = (c: Ask, { group }: OpenGroup, asks: readonly AfterAsk[]): Moment[] =>
  moments.filter(
    (moment) =>
      isAskable(group.endsOn, moment, parisDay(c.var.now)) && !asks.some((one) => one.moment === moment),
  )

async function askNow(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const form = await readForm(c, field.form({ moment: field.oneOf(moments) }))
  const moment = form.ok ? form.value.moment : undefined
  const asks = await asksOf(db, [open.group.id])
  const askable = askableIn(c, open, asks).find((one) => one === moment)
  const people = (await traineesOf(db, open.group.id)).filter(
    ({ fromDay, untilDay }) => untilDay === null || untilDay > fromDay,
  )
  const asked = askable
    ? await db.transaction((tx) =>
        ask(
          tx,
          people.map(({ personId }) => ({ groupId: open.group.id, personId })),
          askable,
          now,
        ),
      )
    : 0
  sayNext(c, asked > 0 ? 'Les liens partent' : 'C’est déjà demandé, ou il est trop tard pour le demander')
  return goTo(c, `/formation/${open.group.id}/apres`)
}

const changeForm = field.form({
  id: field.id('Rouvrez cette page.'),
  heard: field.text(500, 'Écrivez ce que l’on vous a dit.'),
  changed: field.text(500, 'Écrivez ce que vous avez changé.'),
})

async function improve(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, changeForm)
  if (!form.ok) return show(c, open, form.errors, form.typed)
  const what = { ...form.value, groupId: open.group.id }
  await c.var.db.transaction((tx) => insertImprovement(tx, what, open.actor.personId, c.var.now))
  sayNext(c, 'C’est noté')
  return goTo(c, `/formation/${open.group.id}/apres`)
}
