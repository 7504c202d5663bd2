import { groupsWithIds, type Group, type GroupId } from '#actions'
import { readOrganisation, readPerson, requireActor, type Actor } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { parisDay } from '#platform/time'
import { nextHalfDaysOf } from '../own-half-day-store.ts'
import { asksWaitingFor } from '../after/door.ts'
import { activitiesForNow, weekOf } from './day.ts'
import { helpPage, type Helper } from './help-page.tsx'
import { ownWorkPage } from './own-work-page.tsx'
import { todayPage } from './page.tsx'
import { sendsPage } from '../phone/door.ts'
import { groupIdsOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { ownActivities } from '../work/door.ts'

export const todaySite = newSite()
  .get('/formation/aujourdhui', today)
  .get('/formation/travail', ownWork)
  .get('/formation/aide', help)
  .get('/formation/envois', sends)

async function today(c: Ask): Promise<Response> {
  const { actor, group } = await ownGroup(c)
  const { db, now } = c.var
  const [next] = await nextHalfDaysOf(db, actor.personId, now)
  const activities = await ownActivities(db, group.id, actor.personId)
  const here = next && next.startsAt <= now ? next.mode : undefined
  const forNow = activitiesForNow(activities, here)
  return todayPage(c, {
    givenName: actor.givenName,
    group,
    ...weekOf(group, parisDay(now)),
    forNow,
    returned: activities.filter((one) => one.state === 'given back' && one !== forNow[0]),
    next,
    asks: await asksWaitingFor(db, actor.personId, parisDay(now)),
    helpers: await helpersOf(c, group.id),
  })
}

async function ownWork(c: Ask): Promise<Response> {
  const { actor, group } = await ownGroup(c)
  return ownWorkPage(c, await ownActivities(c.var.db, group.id, actor.personId))
}

async function sends(c: Ask): Promise<Response> {
  await ownGroup(c)
  return sendsPage(c)
}

async function help(c: Ask): Promise<Response> {
  const { group } = await ownGroup(c)
  return helpPage(c, await helpersOf(c, group.id))
}

/** The group where the reader is a trainee, the latest one. @throws notFound for somebody who is none. */
async function ownGroup(c: Ask): Promise<{ actor: Actor; group: Group }> {
  const actor = requireActor(c)
  const [group] = await groupsWithIds(c.var.db, await groupIdsOf(c.var.db, actor.personId))
  if (!group) throw notFound()
  return { actor, group }
}

/** Who trains the group today. Their professional telephone and mail are there for their trainees. */
async function helpersOf(c: Ask, groupId: GroupId): Promise<Helper[]> {
  const { db, now } = c.var
  const today = parisDay(now)
  const trainers = (await trainersOf(db, groupId)).filter((one) => !one.untilDay || one.untilDay >= today)
  return Promise.all(
    trainers.map(async (one) => {
      const person = await readPerson(db, one.personId)
      const organisation = await readOrganisation(db, one.organisationId)
      return {
        givenName: one.givenName,
        familyName: one.familyName,
        organisation: organisation?.name ?? '',
        phone: person?.phone ?? organisation?.phone ?? null,
        email: person?.email ?? organisation?.email ?? null,
      }
    }),
  )
}
