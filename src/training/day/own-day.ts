import { groupsWithIds, type Group, type GroupId } from '#actions'
import { readOrganisation, readPerson, requireActor, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'
import { parisDay, parisInstant, type Day } from '#platform/time'
import { halfDaysOf, nextHalfDaysOf } from '../own-half-day-store.ts'
import { asksWaitingFor } from '../reply/door.ts'
import { activitiesForNow, weekOf } from './day.ts'
import type { Helper } from './help-page.tsx'
import type { Today } from './page.tsx'
import { groupIdsOf } from '../trainee-store.ts'
import { trainersOf } from '../trainer-store.ts'
import { ownActivities, type OwnActivity } from '../work/door.ts'

/** A trainee and their group, what they have to do there, who helps. */
export type Own = { actor: Actor; group: Group; activities: OwnActivity[]; helpers: Helper[] }

/** All that the pages of the reader's own days are made from. @throws notFound for somebody who is no trainee. */
export async function readOwn(c: Ask): Promise<Own> {
  const { actor, group } = await ownGroup(c)
  const activities = await ownActivities(c.var.db, group.id, actor.personId)
  return { actor, group, activities, helpers: await helpersOf(c, group.id) }
}

/** The group where the reader is a trainee, the latest one. @throws notFound for somebody who is none. */
export async function ownGroup(c: Ask): Promise<{ actor: Actor; group: Group }> {
  const actor = requireActor(c)
  const [group] = await groupsWithIds(c.var.db, await groupIdsOf(c.var.db, actor.personId))
  if (!group) throw notFound()
  return { actor, group }
}

/** The day of now: what to do where they are, and where they go next. */
export async function readToday(c: Ask, own: Own): Promise<Today> {
  const { db, now } = c.var
  const coming = await nextHalfDaysOf(db, own.actor.personId, now)
  const here = coming.filter((one) => one.startsAt <= now)
  return todayOf(c, own, { day: parisDay(now), at: now, coming, here: here[0]?.mode })
}

/** A day as a telephone keeps it, to be read at any hour: all its half-days, else the next one. */
export async function readKeptDay(c: Ask, own: Own, day: Day): Promise<Today> {
  const { db, now } = c.var
  const begins = parisInstant(day, '00:00')
  const halves = await halfDaysOf(db, own.actor.personId, day)
  const coming = halves.length > 0 ? halves : await nextHalfDaysOf(db, own.actor.personId, begins)
  const at = begins > now ? begins : now
  return todayOf(c, own, { day, at, coming, here: halves[0]?.mode })
}

type OnDay = Pick<Today, 'day' | 'at' | 'coming'> & { here: Parameters<typeof activitiesForNow>[1] }

async function todayOf(c: Ask, own: Own, { day, at, coming, here }: OnDay): Promise<Today> {
  const { actor, group, activities, helpers } = own
  const forNow = activitiesForNow(activities, here)
  return {
    day,
    at,
    givenName: actor.givenName,
    ...weekOf(group, day),
    forNow,
    returned: activities.filter((one) => one.state === 'given back' && one !== forNow[0]),
    coming,
    asks: await asksWaitingFor(c.var.db, actor.personId, day),
    helpers,
  }
}

/** Who trains the group today. Their professional telephone and mail are there for their trainees. */
export async function helpersOf(c: Ask, groupId: GroupId): Promise<Helper[]> {
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
