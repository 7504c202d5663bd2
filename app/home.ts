import { groupsOf, groupsWithIds, listActions } from '#actions'
import { CENTRE, circlesOf, isStaff, type Actor } from '#people'
import { figuresForAction, latestEdition } from '#results'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { goTo, type Ask } from '#platform/web'
import { homePage, type Home } from './home-page.tsx'
import { myDayPage } from './my-day-page.tsx'
import { dayFor } from './today.ts'

const MOST_STORIES = 3

/** The territory for a visitor; my day for who works here; their own space for everybody else. */
export async function home(c: Ask, actor: Actor | undefined): Promise<Response> {
  const { db, now } = c.var
  if (!actor) return homePage(c, await gatherHome(db, now))
  if (isStaff(actor)) return myDayPage(c, actor, await dayFor(db, actor, now))
  const groups = await groupsWithIds(db, await circlesOf(db, actor.personId, CENTRE, now))
  return goTo(c, groups.length > 0 ? '/formation/aujourdhui' : '/moi')
}

async function gatherHome(db: Db, now: Date): Promise<Home> {
  const today = parisDay(now)
  const actions = await listActions(db)
  const stories = await Promise.all(
    actions.slice(0, MOST_STORIES).map(async (action) => ({
      action,
      results: await figuresForAction(db, action.id, now),
    })),
  )
  const groups = await Promise.all(
    actions.map(async (action) =>
      (await groupsOf(db, action.id))
        .filter((group) => group.startsOn > today)
        .map((group) => ({ action, group })),
    ),
  )
  const coming = groups
    .flat()
    .toSorted((a, b) => (a.group.startsOn < b.group.startsOn ? -1 : 1))
    .slice(0, 3)
  return { stories, edition: await latestEdition(db), coming }
}
