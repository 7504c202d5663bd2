import { groupsOfEach, listActions } from '#actions'
import { listLived, ownImmersions } from '#immersion'
import { isSelling } from '#market'
import { isStaff, type Actor, type PersonId } from '#people'
import { figuresForActions, latestEdition } from '#results'
import { askedOnce, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { goTo, type Ask } from '#platform/web'
import { trainingHalves } from '#training'
import { homePage, type Home } from './home-page.tsx'
import { myDayPage } from './my-day-page.tsx'
import { ownSpaceOf, type OwnSpace } from './find-own-space.ts'
import { dayFor } from './today.ts'

const MOST_STORIES = 3

/** The territory for a visitor; my day for who works here; their own space for everybody else. */
export async function home(c: Ask, actor: Actor | undefined): Promise<Response> {
  const { db, now } = c.var
  if (!actor) return homePage(c, await gatherHome(db, now))
  if (isStaff(actor)) {
    const once = askedOnce(db) // what several rooms ask of the same groups is asked once
    const [cards, halves] = await Promise.all([dayFor(once, actor, now), trainingHalves(once, actor, now)])
    return myDayPage(c, actor, { cards, halves })
  }
  const space = await ownSpaceOf(db, actor.personId, now)
  return goTo(c, workOf(space) ?? (await immersionOf(db, actor.personId, now)) ?? '/moi')
}

function workOf(space: OwnSpace): string | undefined {
  if (space.inGroup) return '/formation/aujourdhui'
  if (space.atFarm) return '/ferme'
  return space.holdsCddi ? '/insertion/mon-contrat' : undefined
}

/** Where somebody who has nothing else here reads of their day: the immersion under way, else all of theirs. */
async function immersionOf(db: Db, personId: PersonId, now: Date): Promise<string | undefined> {
  const today = parisDay(now)
  const lived = await listLived(db, personId)
  const running = lived.find((one) => one.kind === 'immersion' && one.day <= today && today <= one.toDay)
  if (running?.kind === 'immersion') return running.ownAt
  const { next } = (await ownImmersions(db, personId))(today)
  return next || lived.length > 0 ? '/immersions/mes-immersions' : undefined
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
  return { stories, edition: await latestEdition(db), coming, selling: await isSelling(db) }
}
