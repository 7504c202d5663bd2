import type { Tx } from '#platform/db'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { BudgetLineId, EventTaskId } from '../ids.ts'
import { readPrice } from '../offer.ts'
import { readKilos, type Event, type TaskKind } from './event.ts'
import { findEvent } from './find-event.ts'
import { holdEvent } from './hold-event.ts'
import { eventPage } from './page.tsx'
import type { EventSentences } from './sentences.fr.ts'
import { eventSentences } from './sentences.ts'
import { showEvent } from './show-event.ts'
import {
  correctBalance,
  deleteTask,
  endTask,
  insertBudgetLine,
  insertTask,
  markOpened,
  returnTask,
  takeTask,
  withdrawLine,
} from './store.ts'
import { speakInside, type InsideWords } from '../screen/door.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** Tasks, budget, registrations, balance: what is written on the page of an event. */
export const preparationSite = newSite()
  .post(`${EVENT}/taches`, async (c) => addTask(c, 'task'))
  .post(`${EVENT}/materiel`, async (c) => addTask(c, 'material'))
  .post(`${EVENT}/taches/prises`, take)
  .post(`${EVENT}/taches/faites`, end)
  .post(`${EVENT}/taches/rendues`, giveBack)
  .post(`${EVENT}/taches/retirees`, takeOff)
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

type Words = InsideWords & { say: EventSentences }

function listForms({ say, common }: Words) {
  const id = field.id<EventTaskId>(common.reload)
  return {
    task: field.form({ id, task: field.text(120, say.lists.task.missing) }),
    material: field.form({ id, material: field.text(120, say.lists.material.missing) }),
  }
}

const wordsIn = (c: Ask, { inside }: Found): Words => speakInside(c, inside, eventSentences)

async function addTask(c: Ask, kind: TaskKind): Promise<Response> {
  const found = await findEvent(c)
  const spoken = wordsIn(c, found)
  const { task, material } = listForms(spoken)
  const form = await (kind === 'task' ? readForm(c, task) : readForm(c, material))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const one = form.value
  const words = 'task' in one ? one.task : one.material
  return write(c, found, spoken.say.lists[kind].kept, (tx) =>
    insertTask(tx, found.event.id, { id: one.id, kind, words }, c.var.now),
  )
}

const taskForm = ({ common }: Words) => field.form({ task: field.id<EventTaskId>(common.reload) })

async function take(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const { me } = found.inside
  if (!me) throw notFound()
  const spoken = wordsIn(c, found)
  const form = await readForm(c, taskForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, spoken.say.noted, (tx) => takeTask(tx, found.event.id, form.value.task, me.personId))
}

async function end(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const spoken = wordsIn(c, found)
  const form = await readForm(c, taskForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, spoken.say.noted, (tx) => endTask(tx, found.event.id, form.value.task, c.var.now))
}

async function giveBack(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const { me } = found.inside
  if (!me) throw notFound()
  const spoken = wordsIn(c, found)
  const form = await readForm(c, taskForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, spoken.say.noted, (tx) =>
    returnTask(tx, found.event.id, form.value.task, me.personId),
  )
}

async function takeOff(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const spoken = wordsIn(c, found)
  const form = await readForm(c, taskForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, spoken.say.noted, (tx) => deleteTask(tx, found.event.id, form.value.task))
}

const lineForm = ({ say, common }: Words) =>
  field.form({
    id: field.id<BudgetLineId>(common.reload),
    line: field.text(80, say.lineMissing),
    cents: field.text(12, say.priceWrong),
    way: field.oneOf(['out', 'in'], common.fields.choose),
  })

async function addLine(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  const spoken = wordsIn(c, found)
  const { say } = spoken
  const form = await readForm(c, lineForm(spoken))
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
  const { say, common } = wordsIn(c, found)
  const form = await readForm(c, field.form({ line: field.id<BudgetLineId>(common.reload) }))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  return write(c, found, say.lineKept, (tx) => withdrawLine(tx, found.event.id, form.value.line, c.var.now))
}

async function open(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  return write(c, found, wordsIn(c, found).say.opened, (tx) => markOpened(tx, found.event.id, c.var.now))
}

/** More people than a group welcomes in a day. */
const MOST = 10_000

const balanceForm = ({ say, common }: Words) =>
  field.form({
    came: field.whole(0, MOST, common.fields.whole(0, MOST)),
    kilos: field.text(12, say.kilosWrong),
    earned: field.text(12, say.priceWrong),
    learnt: field.optionalText(1000),
    again: field.ticked(),
  })

async function hold(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  if (found.event.startsAt > c.var.now) throw notFound()
  const spoken = wordsIn(c, found)
  const { say } = spoken
  const form = await readForm(c, balanceForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const { came, kilos, earned, learnt, again } = form.value
  const ironed_g = readKilos(kilos)
  const earnedCents = readPrice(earned)
  if (ironed_g === undefined) return refused(c, found, { kilos: say.kilosWrong }, form.typed)
  if (earnedCents === undefined) return refused(c, found, { earned: say.priceWrong }, form.typed)
  const balance = { came, ironed_g, earnedCents, learnt: learnt ?? '' }
  const isAgain = again && found.event.balance !== null
  if (isAgain) await c.var.db.transaction((tx) => correctBalance(tx, found.event.id, balance))
  else await holdEvent(c.var.db, found.inside, found.event, balance, c.var.now)
  sayNext(c, isAgain ? say.corrected : say.balanceKept)
  return goTo(c, companyAddress(found.inside.company.id, `/evenements/${found.event.id}`))
}
