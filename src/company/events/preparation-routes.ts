import type { Tx } from '#platform/db'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { BudgetLineId, EventTaskId } from '../ids.ts'
import { readPrice } from '../offer.ts'
import { readQuantity } from '../quote.ts'
import { french as common } from '../sentences.fr.ts'
import type { Event } from './event.ts'
import { findEvent } from './find-event.ts'
import { holdEvent } from './hold-event.ts'
import { eventPage } from './page.tsx'
import { french as say } from './sentences.fr.ts'
import { showEvent } from './show-event.ts'
import { endTask, insertBudgetLine, insertTask, markOpened, takeTask, withdrawLine } from './store.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** Tasks, budget, registrations, balance: what is written on the page of an event. */
export const preparationSite = newSite()
  .post(`${EVENT}/taches`, addTask)
  .post(`${EVENT}/taches/prises`, take)
  .post(`${EVENT}/taches/faites`, end)
  .post(`${EVENT}/budget`, addLine)
  .post(`${EVENT}/budget/retirer`, withdraw)
  .post(`${EVENT}/inscriptions`, open)
  .post(`${EVENT}/bilan`, hold)

type Found = { inside: Inside; event: Event }

/** Writes, then shows the page again; nothing more is written once the event was held. */
async function write(
  c: Ask,
  { inside, event }: Found,
  sentence: string,
  work: (tx: Tx) => Promise<void>,
): Promise<Response> {
  if (!event.balance) {
    await c.var.db.transaction(work)
    sayNext(c, sentence)
  }
  return goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}`))
}

const refused = async (
  c: Ask,
  { inside, event }: Found,
  errors: Record<string, string>,
  typed: Record<string, string | string[]>,
): Promise<Response> => eventPage(c, inside, await showEvent(c, event, { errors, typed }))

async function addTask(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const fields = { id: field.id<EventTaskId>(common.reload), task: field.text(120, say.taskMissing) }
  const form = await readForm(c, field.form(fields))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const { id, task: words } = form.value
  return write(c, found, say.taskKept, (tx) => insertTask(tx, found.event.id, { id, words }, c.var.now))
}

const taskForm = field.form({ task: field.id<EventTaskId>(common.reload) })

async function take(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const { me } = found.inside
  if (!me) throw notFound()
  const form = await readForm(c, taskForm)
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, say.saved, (tx) => takeTask(tx, found.event.id, form.value.task, me.personId))
}

async function end(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const form = await readForm(c, taskForm)
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, say.saved, (tx) => endTask(tx, found.event.id, form.value.task, c.var.now))
}

const lineForm = field.form({
  id: field.id<BudgetLineId>(common.reload),
  line: field.text(80, say.lineMissing),
  cents: field.text(12, say.priceWrong),
  way: field.oneOf(['out', 'in']),
})

async function addLine(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const form = await readForm(c, lineForm)
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const cents = readPrice(form.value.cents)
  if (cents === undefined) return refused(c, found, { cents: say.priceWrong }, form.typed)
  const { id, line: name, way } = form.value
  return write(c, found, say.lineKept, (tx) =>
    insertBudgetLine(tx, found.event.id, { id, name, way, cents }, c.var.now),
  )
}

async function withdraw(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const form = await readForm(c, field.form({ line: field.id<BudgetLineId>(common.reload) }))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, say.lineKept, (tx) => withdrawLine(tx, found.event.id, form.value.line, c.var.now))
}

async function open(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  return write(c, found, say.opened, (tx) => markOpened(tx, found.event.id, c.var.now))
}

const balanceForm = field.form({
  came: field.whole(0, 10_000),
  kilos: field.text(7, say.kilosWrong),
  earned: field.text(12, say.priceWrong),
  learnt: field.optionalText(1000),
})

async function hold(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  if (found.event.startsAt > c.var.now) throw notFound()
  const form = await readForm(c, balanceForm)
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const { came, kilos, earned, learnt } = form.value
  const hundredths = kilos === '0' ? 0 : readQuantity(kilos)
  const earnedCents = readPrice(earned)
  if (hundredths === undefined) return refused(c, found, { kilos: say.kilosWrong }, form.typed)
  if (earnedCents === undefined) return refused(c, found, { earned: say.priceWrong }, form.typed)
  const balance = { came, ironed_g: hundredths * 10, earnedCents, learnt: learnt ?? '' }
  await holdEvent(c.var.db, found.inside, found.event, balance, c.var.now)
  sayNext(c, say.balanceKept)
  return goTo(c, companyAddress(found.inside.company.id, `/evenements/${found.event.id}`))
}
