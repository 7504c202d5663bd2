import {
  listOrganisations,
  organisationsOf,
  requireActor,
  steers,
  type Actor,
  type OrganisationId,
} from '#people'
import { field, goTo, notFound, readForm, sayNext, seen, newSite, type Ask } from '#platform/web'
import { actionFields } from './action-form.tsx'
import { actionSentences, editActionPage, newActionPage } from './action-form-pages.tsx'
import { changeAction, createAction, versionOfAction } from './manage-action.ts'
import { leading } from './lead.ts'
import type { Action } from './action.ts'
import { managedAction, mayCreate } from './access.ts'

export const actionFormSite = newSite()
  .get('/actions/nouvelle', begin)
  .post('/actions/nouvelle', create)
  .get('/actions/:slug/modifier', edit)
  .post('/actions/:slug/modifier', save)

async function begin(c: Ask): Promise<Response> {
  return newActionPage(c, { leads: await leadsFor(c, requireCreator(c)), typed: {}, errors: {} })
}

async function create(c: Ask): Promise<Response> {
  const actor = requireCreator(c)
  const leads = await leadsFor(c, actor)
  const form = await readForm(c, field.form({ id: field.id(), ...actionFields }))
  const again = (errors: Record<string, string>) => newActionPage(c, { leads, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  if (!leads.some((one) => one.id === form.value.leadId)) return again(NOT_YOURS)
  const action = { ...form.value, story: form.value.story ?? '' }
  const leadIds = leads.map((one) => one.id)
  const created = await createAction(c.var.db, action, actor.personId, c.var.now, leadIds)
  if (!created.ok) {
    if (created.refusal === 'not yours') throw notFound()
    return again({ title: actionSentences[created.refusal] })
  }
  sayNext(c, 'L’action est créée')
  return goTo(c, `/actions/${created.value}/modifier`)
}

async function edit(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const { title, town, leadId, summary, story, picture } = action
  const typed = { title, town, leadId, summary, story, picture }
  const version = versionOfAction(action)
  return editActionPage(c, action, { leads: await leadsFor(c, actor, action), typed, version, errors: {} })
}

async function save(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const leads = await leadsFor(c, actor, action)
  const form = await readForm(c, field.form({ ...seen, ...actionFields }))
  const again = (errors: Record<string, string>, version = String(form.typed['seen'] ?? '')) =>
    editActionPage(c, action, { leads, typed: form.typed, version, errors })
  if (!form.ok) return again(form.errors)
  if (!leads.some((one) => one.id === form.value.leadId)) return again(NOT_YOURS)
  const { seen: saw, story, ...rest } = form.value
  const what = { ...rest, story: story ?? '', seen: saw ?? '' }
  const changed = await changeAction(c.var.db, action.id, what, c.var.now)
  if (!changed.ok) {
    if (changed.refusal === 'not yours') throw notFound()
    return again({ seen: actionSentences[changed.refusal] }, versionOfAction(action))
  }
  sayNext(c, 'C’est enregistré')
  return goTo(c, `/actions/${action.slug}/modifier`)
}

/** The organisations in whose name the reader may lead an action. */
async function leadsFor(
  c: Ask,
  actor: Actor,
  present?: Pick<Action, 'leadId' | 'leadName'>,
): Promise<{ id: OrganisationId; name: string }[]> {
  const among = steers(actor) ? undefined : organisationsOf(actor, ...leading)
  const found = await listOrganisations(c.var.db, { among, limit: 500 })
  // the one that leads stays a choice, however long the list
  const missing = present && !found.some(({ id }) => id === present.leadId)
  return missing ? [{ id: present.leadId, name: present.leadName }, ...found] : found
}

function requireCreator(c: Ask): Actor {
  const actor = requireActor(c)
  if (!mayCreate(actor)) throw notFound()
  return actor
}

const NOT_YOURS = { leadId: 'Choisissez un organisme de la liste.' }
