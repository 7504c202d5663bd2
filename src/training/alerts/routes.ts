import { randomUUID } from 'node:crypto'
import { openFile, readPerson } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { alertPage } from './alert-page.tsx'
import { alertsPage } from './alerts-page.tsx'
import { alertNotesOf, insertAlertNote } from './note-store.ts'
import { alertsOf } from './gather-alerts.ts'
import { GROUP, groupOfWorks } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'

export const alertSite = newSite()
  .get(`${GROUP}/alertes`, list)
  .get(`${GROUP}/alertes/:person`, show)
  .post(`${GROUP}/alertes/:person`, note)

async function list(c: Ask): Promise<Response> {
  const { group } = await groupOfWorks(c)
  return alertsPage(c, group, await alertsOf(c.var.db, group.id, c.var.now))
}

async function show(c: Ask): Promise<Response> {
  return alertPage(c, { ...(await openAlert(c)), id: randomUUID() })
}

const noteForm = field.form({
  id: field.id('Recommencez depuis la liste des alertes.'),
  said: field.text(1000, 'Écrivez ce qui s’est dit.'),
  catchUpOn: field.optionalDay(),
})

async function note(c: Ask): Promise<Response> {
  const opened = await openAlert(c)
  if (!opened.writes) throw notFound()
  const form = await readForm(c, noteForm)
  const id = String(form.typed['id'] ?? randomUUID())
  if (!form.ok) return alertPage(c, { ...opened, id, typed: form.typed, errors: form.errors })
  if (form.value.catchUpOn && form.value.catchUpOn < parisDay(c.var.now)) {
    const errors = { catchUpOn: 'Ce jour est passé. Donnez un jour à venir.' }
    return alertPage(c, { ...opened, id, typed: form.typed, errors })
  }
  const { group, person, actor } = opened
  const written = { ...form.value, groupId: group.id, personId: person.id, by: actor.personId, at: c.var.now }
  await c.var.db.transaction((tx) => insertAlertNote(tx, written))
  sayNext(c, 'C’est noté')
  return goTo(c, `/formation/${group.id}/alertes`)
}

/** One trainee of the group, with how to reach them: a line is left. @throws notFound for strangers. */
async function openAlert(c: Ask) {
  const { group, actor, writes } = await groupOfWorks(c)
  const { db, now } = c.var
  const personId = idIn(c, 'person')
  const trainees = await traineesOf(db, group.id)
  if (!trainees.some((one) => one.personId === personId)) throw notFound()
  const right = await db.transaction((tx) =>
    openFile(tx, actor, personId, 'identity', { code: 'alert call' }, now),
  )
  const person = right && !right.only ? await readPerson(db, personId) : undefined
  if (!person) throw notFound()
  const alerts = (await alertsOf(db, group.id, now)).find((one) => one.personId === personId)?.alerts ?? []
  const notes = (await alertNotesOf(db, group.id)).filter((one) => one.personId === personId)
  return { group, actor, writes, person, alerts, notes }
}
