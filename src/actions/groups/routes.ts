import type { ComponentChildren } from 'preact'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import {
  field,
  goTo,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
  type Site,
  type Typed,
} from '#platform/web'
import { actionSentences } from '../action-form-pages.tsx'
import type { Group } from '../action.ts'
import type { ActionRefusal } from '../action-refusal.ts'
import { groupPage } from './group-page.tsx'
import { groupsPage } from './page.tsx'
import { findGroup, groupsOf } from '../group-store.ts'
import { changeGroup, openGroup, versionOfGroup } from './manage-group.ts'
import { managedAction } from '../access.ts'

/** What the dates of a group leave out, drawn by who keeps its calendar; null when nothing is. */
export type LeftOutOf = (db: Db, actor: Actor, group: Group, now: Date) => Promise<ComponentChildren>

export const newGroupSite = (leftOutOf: LeftOutOf): Site =>
  newSite()
    .get('/actions/:slug/groupes', async (c) => list(c, {}, {}))
    .post('/actions/:slug/groupes', open)
    .get('/actions/:slug/groupes/:group', async (c) => edit(c, leftOutOf))
    .post('/actions/:slug/groupes/:group', async (c) => save(c, leftOutOf))

async function list(c: Ask, typed: Typed, errors: Record<string, string>): Promise<Response> {
  const { action } = await managedAction(c)
  return groupsPage(c, { action, groups: await groupsOf(c.var.db, action.id), typed, errors })
}

const groupFields = {
  title: field.text(80, 'Donnez un nom au groupe : Groupe 8, par exemple.'),
  places: field.whole(1, 200),
  site: field.text(120, 'Dites où se passe la formation.'),
  startsOn: field.day(),
  endsOn: field.day(),
}

/** The sentence beside its field. @throws notFound for what is another's */
function sentenceFor(refusal: ActionRefusal): Record<string, string> {
  if (refusal === 'not yours') throw notFound()
  const sentence = actionSentences[refusal]
  if (refusal === 'ends before it starts') return { endsOn: sentence }
  if (refusal === 'changed meanwhile') return { seen: sentence }
  return {
    title: refusal === 'address taken' ? 'Un groupe de cette action porte déjà ce nom.' : sentence,
  }
}

async function open(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const form = await readForm(c, field.form({ id: field.id(), ...groupFields }))
  if (!form.ok) return list(c, form.typed, form.errors)
  const group = { ...form.value, actionId: action.id }
  const done = await openGroup(c.var.db, action, group, actor.personId, c.var.now)
  if (!done.ok) return list(c, form.typed, sentenceFor(done.refusal))
  sayNext(c, 'Le groupe est ouvert')
  return goTo(c, `/actions/${action.slug}/groupes`)
}

async function groupIn(c: Ask): Promise<Group> {
  const group = await findGroup(c.var.db, c.req.param('slug') ?? '', c.req.param('group') ?? '')
  if (!group) throw notFound()
  return group
}

async function edit(c: Ask, leftOutOf: LeftOutOf): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const group = await groupIn(c)
  const { title, places, site, startsOn, endsOn } = group
  const typed = { title, places: String(places), site, startsOn, endsOn }
  const leftOut = await leftOutOf(c.var.db, actor, group, c.var.now)
  return groupPage(c, { action, group, typed, version: versionOfGroup(group), errors: {}, leftOut })
}

async function save(c: Ask, leftOutOf: LeftOutOf): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const group = await groupIn(c)
  const form = await readForm(c, field.form({ ...seen, ...groupFields }))
  const saw = String(form.typed['seen'] ?? '')
  const again = (errors: Record<string, string>, version = saw) =>
    groupPage(c, { action, group, typed: form.typed, version, errors })
  if (!form.ok) return again(form.errors)
  const change = { ...form.value, seen: saw, id: group.id }
  const done = await changeGroup(c.var.db, change, actor.personId, c.var.now)
  if (!done.ok)
    return again(
      sentenceFor(done.refusal),
      done.refusal === 'changed meanwhile' ? versionOfGroup(group) : saw,
    )
  sayNext(c, 'C’est enregistré')
  const leftOut = await leftOutOf(c.var.db, actor, { ...group, ...change }, c.var.now)
  const groups = `/actions/${action.slug}/groupes`
  return goTo(c, leftOut ? `${groups}/${group.slug}` : groups)
}
