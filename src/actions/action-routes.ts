import type { ComponentChildren } from 'preact'
import { actorOf, readOrganisation } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { newSite, type Ask, type Site } from '#platform/web'
import { actionListPage } from './action-list-page.tsx'
import { actionPage } from './action-page.tsx'
import { listActions } from './action-store.ts'
import { obligationOn } from './partners/obligation-store.ts'
import { partnersOf } from './partners/partner-store.ts'
import type { Action } from './action.ts'
import { groupsOf } from './group-store.ts'
import { mayManage } from './lead.ts'
import { mayCreate, shownAction } from './access.ts'
import { photosOf } from './photos/store.ts'
import { actionFormSite } from './action-form-routes.ts'
import { publishSite } from './publish-routes.ts'

/** What the hall shows of an action's results: other rooms know them, this one does not. */
export type ResultsOf = (db: Db, action: Action, now: Date) => Promise<ComponentChildren>

export const actionSite = (resultsOf: ResultsOf): Site =>
  newSite()
    .get('/actions', list)
    // '/actions/nouvelle' is no action: its address comes before theirs.
    .route('/', actionFormSite)
    .get('/actions/:slug', async (c) => show(c, resultsOf))
    .route('/', publishSite)

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
