import { groupsOfEach, listActions } from '#actions'
import { isStaff, type Actor } from '#people'
import { holdsCddi } from '#employment'
import { worksAtFarm } from '#farm'
import { figuresForActions, latestEdition } from '#results'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { goTo, type Ask } from '#platform/web'
import { trainingHalves } from '#training'
import { groupIdsOf } from '#training'
import { homePage, type Home } from './home-page.tsx'
import { myDayPage } from './my-day-page.tsx'
import { dayFor } from './today.ts'

const MOST_STORIES = 3

/** The territory for a visitor; my day for who works here; their own space for everybody else. */
export async function home(c: Ask, actor: Actor | undefined): Promise<Response> {
  const { db, now } = c.var
  if (!actor) return homePage(c, await gatherHome(db, now))
  if (isStaff(actor))
    return myDayPage(c, actor, {
      cards: await dayFor(db, actor, now),
      halves: await trainingHalves(db, actor, now),
    })
  // as the dock: a group to come is theirs already
  if ((await groupIdsOf(db, actor.personId)).length > 0) return goTo(c, '/formation/aujourdhui')
  if (await worksAtFarm(db, actor.personId, now)) return goTo(c, '/ferme')
  return goTo(c, (await holdsCddi(db, actor.personId)) ? '/insertion/mon-contrat' : '/moi')
}

async function gatherHome(db: Db, now: Date): Promise<Home> {
  const today = parisDay(now)
  const actions = await listActions(db)
  const told = actions.slice(0, MOST_STORIES)
  const results = await figuresForActions(
    db,
    told.map((action) => action.id),
    now,
  )
  const stories = told.map((action) => ({ action, results: results.get(action.id) }))
  const groups = await groupsOfEach(
    db,
    actions.map((action) => action.id),
  )
  const coming = actions
    .flatMap((action) => (groups.get(action.id) ?? []).map((group) => ({ action, group })))
    .filter(({ group }) => group.startsOn > today)
    .toSorted((a, b) => (a.group.startsOn < b.group.startsOn ? -1 : 1))
    .slice(0, 3)
  return { stories, edition: await latestEdition(db), coming }
}
