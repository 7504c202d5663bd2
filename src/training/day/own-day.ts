import { readOrganisation, readPerson } from '#people'
import type { Ask } from '#platform/web'
import { parisDay, parisInstant, type Day } from '#platform/time'
import { halfDaysFrom, nextHalfDaysOf } from '../own-half-day-store.ts'
import { asksWaitingFor } from '../reply/door.ts'
import type { AskImmersions } from './ask-immersion.ts'
import type { AskNews, News } from './ask-news.ts'
import { activitiesForNow, weekOf } from './day.ts'
import type { Helper } from './help-page.tsx'
import { ownGroups, type OwnGroups } from './own-groups.ts'
import type { Today } from './page.tsx'
import { trainersOf } from '../trainer-store.ts'
import { ownActivities, type OwnActivity } from '../work/door.ts'

/** A trainee and their groups, what they have to do there, who helps. */
export type Own = OwnGroups & {
  activities: OwnActivity[]
  helpers: Helper[]
  askImmersions: AskImmersions
  news: News[]
}

/** What other rooms are asked, through the hall. */
export type AskedElsewhere = { askImmersions: AskImmersions; askNews: AskNews }

/** All that the pages of the reader's own days are made from. @throws notFound for somebody who is no trainee. */
export async function readOwn(c: Ask, { askImmersions, askNews }: AskedElsewhere): Promise<Own> {
  const own = await ownGroups(c)
  const [activities, news] = [await allActivities(c, own), await askNews(c, own.actor.personId)]
  return { ...own, activities, helpers: await helpersOf(c, own), askImmersions, news }
}

/** What they have to do in each of their groups. */
export async function allActivities(c: Ask, { actor, groups }: OwnGroups): Promise<OwnActivity[]> {
  const ofEach = groups.map(({ id }) => ownActivities(c.var.db, id, actor.personId))
  return (await Promise.all(ofEach)).flat()
}

/** The day of now: what to do where they are, and where they go next. */
export async function readToday(c: Ask, own: Own): Promise<Today> {
  const { db, now } = c.var
  const day = parisDay(now)
  const coming = await nextHalfDaysOf(db, own.actor.personId, now)
  const here = coming.filter((one) => one.startsAt <= now)
  const asks = await asksWaitingFor(db, own.actor.personId, day)
  const immersionOn = await own.askImmersions(db, own.actor.personId)
  return todayOf(own, { day, at: now, coming, immersion: immersionOn(day), asks, here: here[0]?.mode })
}

/** Days as a telephone keeps them, from today on, to be read at any hour: all the half-days of each, else the next one. */
export async function readKeptDays(c: Ask, own: Own, days: readonly Day[]): Promise<Today[]> {
  const { db, now } = c.var
  const today = parisDay(now)
  const planned = await halfDaysFrom(db, own.actor.personId, today)
  const waiting = await asksWaitingFor(db, own.actor.personId, today)
  const immersionOn = await own.askImmersions(db, own.actor.personId)
  const kept: Today[] = []
  for (const day of days) {
    const halves = planned.filter((one) => one.day === day)
    const coming = halves.length > 0 ? halves : planned.filter((one) => one.day > day).slice(0, 1)
    const begins = parisInstant(day, '00:00')
    const at = begins > now ? begins : now
    const asks = waiting.filter(({ openUntil }) => openUntil >= day)
    kept.push(todayOf(own, { day, at, coming, immersion: immersionOn(day), asks, here: halves[0]?.mode }))
  }
  return kept
}

type OnDay = Pick<Today, 'day' | 'at' | 'coming' | 'immersion' | 'asks'> & {
  here: Parameters<typeof activitiesForNow>[1]
}

function todayOf({ actor, groups, activities, helpers, news }: Own, { here, ...onDay }: OnDay): Today {
  const forNow = activitiesForNow(activities, here)
  return {
    ...onDay,
    givenName: actor.givenName,
    ...weekOf(groups[0], onDay.day),
    forNow,
    returned: activities.filter((one) => one.state === 'given back' && one !== forNow[0]),
    helpers,
    news,
  }
}

/** Who trains these groups today, each once. Their professional telephone and mail are there for their trainees. */
export async function helpersOf(c: Ask, { groups }: OwnGroups): Promise<Helper[]> {
  const { db, now } = c.var
  const today = parisDay(now)
  const all = (await Promise.all(groups.map(({ id }) => trainersOf(db, id)))).flat()
  const trainers = all.filter((one) => !one.untilDay || one.untilDay >= today)
  const each = new Map(trainers.map((one) => [one.personId, one]))
  return Promise.all(
    [...each.values()].map(async (one) => {
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
