import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { BudgetLineId, EventId, EventTaskId } from '../ids.ts'
import { readPrice } from '../offer.ts'
import type { Event, Task, TaskKind } from './event.ts'
import { findEvent } from './find-event.ts'
import { eventPage } from './page.tsx'
import type { EventSentences } from './sentences.fr.ts'
import { eventSentences } from './sentences.ts'
import { showEvent } from './show-event.ts'
import {
  deleteTask,
  endTask,
  insertBudgetLine,
  insertTask,
  lockChanging,
  markOpened,
  returnTask,
  takeTask,
  tasksOf,
  withdrawLine,
} from './store.ts'
import { calledIn, priceFault, speakInside, type InsideWords } from '../screen/door.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** Tasks, budget, registrations: what is written on the page of an event. */
export const preparationSite = newSite()
  .post(`${EVENT}/taches`, async (c) => addTask(c, 'task'))
  .post(`${EVENT}/materiel`, async (c) => addTask(c, 'material'))
  .post(`${EVENT}/taches/prises`, async (c) => press(c, taken))
  .post(`${EVENT}/taches/faites`, async (c) => press(c, ended))
  .post(`${EVENT}/taches/rendues`, async (c) => press(c, returned))
  .post(`${EVENT}/taches/retirees`, async (c) => press(c, takenOff))
  .post(`${EVENT}/budget`, addLine)
  .post(`${EVENT}/budget/retirer`, withdraw)
  .post(`${EVENT}/inscriptions`, open)

type Found = { inside: Inside; event: Event }

/** Undefined once the event was held or cancelled. */
const whileItChanges = <T>(c: Ask, { id }: Event, work: (tx: Tx) => Promise<T>): Promise<T | undefined> =>
  c.var.db.transaction(async (tx) => ((await lockChanging(tx, id)) ? work(tx) : undefined))

/** Writes, then shows the page again; nothing more is written once the event was held or cancelled. */
async function write(
  c: Ask,
  { inside, event }: Found,
  sentence: string,
  work: (tx: Tx) => Promise<void>,
): Promise<Response> {
  const written = await whileItChanges(c, event, (tx) => work(tx).then(() => true))
  sayNext(c, written ? sentence : speakInside(c, inside, eventSentences).say.isHeld)
  return goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}`))
}

const refused = async (
  c: Ask,
  found: Found,
  errors: Record<string, string>,
  typed: Record<string, string | string[]>,
): Promise<Response> => eventPage(c, found.inside, await showEvent(c, found, { errors, typed }))

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

type Pressed = { eventId: EventId; id: EventTaskId; by: PersonId; at: Date }

/** What one press does to a task, and whether it stands so already: pressed twice it is done once, and somebody else may have been quicker. */
type Press = {
  act: (tx: Tx, pressed: Pressed) => Promise<boolean>
  stands: (task: Task | undefined, by: PersonId) => boolean
  /** Of the trainees alone. */
  isTheirs?: boolean
}

const taken: Press = {
  act: (tx, { eventId, id, by }) => takeTask(tx, eventId, id, by),
  stands: (task, by) => task?.personId === by,
  isTheirs: true,
}
const ended: Press = {
  act: (tx, { eventId, id, at }) => endTask(tx, eventId, id, at),
  stands: (task) => task !== undefined && task.doneAt !== null,
}
const returned: Press = {
  act: (tx, { eventId, id, by }) => returnTask(tx, eventId, id, by),
  stands: (task) => task?.personId === null,
  isTheirs: true,
}
const takenOff: Press = {
  act: (tx, { eventId, id }) => deleteTask(tx, eventId, id),
  stands: (task) => task === undefined,
}

async function press(c: Ask, { act, stands, isTheirs = false }: Press): Promise<Response> {
  const found = await findEvent(c)
  const { inside, event } = found
  if (isTheirs && !inside.me) throw notFound()
  const spoken = wordsIn(c, found)
  const form = await readForm(c, taskForm(spoken))
  if (!form.ok) return refused(c, found, form.errors, form.typed)
  const { db, now: at } = c.var
  const id = form.value.task
  const by = inside.me?.personId ?? inside.actor.personId
  const isDone = await whileItChanges(c, event, (tx) => act(tx, { eventId: event.id, id, by, at }))
  if (isDone === undefined) sayNext(c, spoken.say.isHeld)
  else if (isDone) sayNext(c, spoken.say.noted)
  else {
    const task = (await tasksOf(db, event.id)).find((one) => one.id === id)
    const list = `${task?.kind ?? 'task'}s`
    if (!stands(task, by)) return refused(c, found, { [list]: whyNot(task, found, spoken) }, {})
    sayNext(c, task?.doneAt ? spoken.say.alreadyDone : spoken.say.noted)
  }
  return goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}`))
}

function whyNot(task: Task | undefined, { inside }: Found, { say, common }: Words): string {
  if (!task) return say.taskGone
  return task.personId ? say.isTaken(calledIn(inside.members, task.personId, common)) : say.nobodyHasIt
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
  const fault = priceFault(String(form.typed['cents'] ?? ''), say.priceWrong, spoken)
  const errors = { ...(form.ok ? {} : form.errors), ...(fault ? { cents: fault } : {}) }
  if (!form.ok || fault) return refused(c, found, errors, form.typed)
  const { id, line: name, way } = form.value
  const cents = readPrice(form.value.cents) ?? 0
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
