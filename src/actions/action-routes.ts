import type { ComponentChildren } from 'preact'
import {
  actorOf,
  listOrganisations,
  organisationsOf,
  readOrganisation,
  requireActor,
  steers,
  type Actor,
} from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, seen, type Ask, type Site } from '#platform/web'
import { actionFields } from './action-form.tsx'
import { actionSentences, editActionPage, newActionPage } from './action-form-pages.tsx'
import { actionListPage } from './action-list-page.tsx'
import { actionPage } from './action-page.tsx'
import { listActions, obligationOn, partnersOf } from './action-store.ts'
import type { Action } from './action.ts'
import { groupsOf } from './group-store.ts'
import {
  changeAction,
  createAction,
  leading,
  mayManage,
  publishAction,
  unpublishAction,
  versionOfAction,
} from './manage-action.ts'
import { managedAction, mayCreate, shownAction } from './access.ts'
import { photosOf } from './photos/store.ts'

/** What the hall shows of an action's results: other rooms know them, this one does not. */
export type ResultsOf = (db: Db, action: Action, now: Date) => Promise<ComponentChildren>

export const actionSite = (resultsOf: ResultsOf): Site =>
  newSite()
    .get('/actions', list)
    .get('/actions/nouvelle', begin)
    .post('/actions/nouvelle', create)
    .get('/actions/:slug', async (c) => show(c, resultsOf))
    .get('/actions/:slug/modifier', edit)
    .post('/actions/:slug/modifier', save)
    .post('/actions/:slug/publier', publish)
    .post('/actions/:slug/retirer', unpublish)

async function list(c: Ask): Promise<Response> {
  const actor = actorOf(c)
  const all = await listActions(c.var.db, { all: actor !== undefined })
  return actionListPage(c, {
    actions: all.filter((one) => one.publishedAt !== null || (actor !== undefined && mayManage(actor, one))),
    search: (c.req.query('q') ?? '').trim().slice(0, 100),
    town: c.req.query('ville') ?? '',
    mayCreate: actor !== undefined && mayCreate(actor),
  })
}

async function show(c: Ask, resultsOf: ResultsOf): Promise<Response> {
  const { action, manages } = await shownAction(c)
  const { db, now } = c.var
  const today = parisDay(now)
  return actionPage(c, {
    action,
    manages,
    lead: await readOrganisation(db, action.leadId),
    partners: await partnersOf(db, action.id),
    obligation: await obligationOn(db, action.id, today),
    groups: await groupsOf(db, action.id),
    photos: await photosOf(db, action.id),
    results: await resultsOf(db, action, now),
    today,
  })
}

/** The organisations in whose name the reader may lead an action. */
async function leadsFor(c: Ask, actor: Actor): Promise<{ id: string; name: string }[]> {
  const among = steers(actor) ? undefined : organisationsOf(actor, ...leading)
  return listOrganisations(c.var.db, { among, limit: 500 })
}

function requireCreator(c: Ask): Actor {
  const actor = requireActor(c)
  if (!mayCreate(actor)) throw notFound()
  return actor
}

async function begin(c: Ask): Promise<Response> {
  return newActionPage(c, { leads: await leadsFor(c, requireCreator(c)), typed: {}, errors: {} })
}

const NOT_YOURS = { leadId: 'Choisissez un organisme de la liste.' }

async function create(c: Ask): Promise<Response> {
  const actor = requireCreator(c)
  const leads = await leadsFor(c, actor)
  const form = await readForm(c, field.form({ id: field.id(), ...actionFields }))
  const again = (errors: Record<string, string>) => newActionPage(c, { leads, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  if (!leads.some((one) => one.id === form.value.leadId)) return again(NOT_YOURS)
  const action = { ...form.value, story: form.value.story ?? '' }
  const created = await createAction(c.var.db, action, actor.personId, c.var.now)
  if (!created.ok) return again({ title: actionSentences[created.refusal] })
  sayNext(c, 'L’action est créée')
  return goTo(c, `/actions/${created.value}/modifier`)
}

async function edit(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const { title, town, leadId, summary, story, picture } = action
  const typed = { title, town, leadId, summary, story, picture }
  const version = versionOfAction(action)
  return editActionPage(c, action, { leads: await leadsFor(c, actor), typed, version, errors: {} })
}

async function save(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const leads = await leadsFor(c, actor)
  const form = await readForm(c, field.form({ ...seen, ...actionFields }))
  const again = (errors: Record<string, string>, version = String(form.typed['seen'] ?? '')) =>
    editActionPage(c, action, { leads, typed: form.typed, version, errors })
  if (!form.ok) return again(form.errors)
  if (!leads.some((one) => one.id === form.value.leadId)) return again(NOT_YOURS)
  const { seen: saw, story, ...rest } = form.value
  const what = { ...rest, story: story ?? '', seen: saw ?? '' }
  const changed = await changeAction(c.var.db, action.id, what, c.var.now)
  if (!changed.ok) return again({ seen: actionSentences[changed.refusal] }, versionOfAction(action))
  sayNext(c, 'C’est enregistré')
  return goTo(c, `/actions/${action.slug}/modifier`)
}

async function publish(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await publishAction(c.var.db, action, c.var.now)
  sayNext(c, 'L’action est publiée : tout le monde la voit')
  return goTo(c, `/actions/${action.slug}/modifier`)
}

async function unpublish(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await unpublishAction(c.var.db, action)
  sayNext(c, 'L’action n’est plus publiée')
  return goTo(c, `/actions/${action.slug}/modifier`)
}
