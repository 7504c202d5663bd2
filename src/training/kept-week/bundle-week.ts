import { answerBundle, comingDays, type KeptDay } from '#platform/bundle'
import { parisDay, type Day } from '#platform/time'
import type { Ask } from '#platform/web'
import { activitiesOf } from '../activity-store.ts'
import type { Activity } from '../activity.ts'
import { helpPage, ownWorkPage, readKeptDay, todayPage, type Own } from '../day/door.ts'
import { emptyForm, handInPage } from '../hand-in/door.ts'
import { SENDS } from '../phone/door.ts'
import { spokenIn, voiceAt, type Spoken } from '../spoken/door.ts'
import {
  activityAddress,
  activityPage,
  latestOf,
  takenBackOf,
  wayOf,
  worksOf,
  type OwnActivity,
  type Work,
} from '../work/door.ts'
import { offlinePage } from './offline-page.tsx'
import { phonePage } from './phone-page.tsx'

const HOME = '/formation/aujourdhui'
/** More than anybody does in a week. */
const MOST_TO_DO = 30

type Pages = Record<string, string>
type Voices = Awaited<ReturnType<typeof spokenIn>>

/** The coming week of a trainee, for a telephone that will have no network: their days, their works, what they may hand in. */
export async function bundleOf(c: Ask, own: Own): Promise<Response> {
  const spoken = await spokenIn(c.var.db, own.group.id)
  const same = await samePages(c, own, spoken)
  const files = openOf(own.activities).flatMap(({ activityId }) => {
    const voice = spoken.get(activityId)
    return voice ? [{ at: voiceAt(activityId, voice), bytes: voice.bytes }] : []
  })
  const days: KeptDay[] = []
  for (const day of comingDays(parisDay(c.var.now)))
    days.push({ day, pages: { ...same, ...(await dayPages(c, own, day)) }, files })
  return answerBundle(c, { owner: own.actor.personId, home: HOME, days })
}

async function dayPages(c: Ask, own: Own, day: Day): Promise<Pages> {
  return {
    [HOME]: await todayPage(c, await readKeptDay(c, own, day)).text(),
  }
}

/** What does not change from one day to the next. */
async function samePages(c: Ask, own: Own, spoken: Voices): Promise<Pages> {
  const pages: Pages = {
    [SENDS]: await (await phonePage(c, own)).text(),
    '/formation/travail': await ownWorkPage(c, own.activities).text(),
    '/formation/aide': await helpPage(c, own.helpers).text(),
    '/formation/hors-ligne': await offlinePage(c).text(),
  }
  const all = new Map((await activitiesOf(c.var.db, own.group.id)).map((one) => [one.id, one]))
  const works = await worksOf(c.var.db, own.actor.personId)
  for (const { activityId, needsNetwork } of openOf(own.activities)) {
    const activity = all.get(activityId)
    const known = { works: works.get(activityId) ?? [], needsNetwork, spoken: spoken.get(activityId) }
    if (activity) Object.assign(pages, await workPages(c, activity, known))
  }
  return pages
}

/** What is to be done again, what waits for an answer, then what comes next. */
function openOf(activities: readonly OwnActivity[]): OwnActivity[] {
  const answered = activities.filter(({ state }) => state === 'given back' || state === 'handed in')
  return [...answered, ...activities.filter(({ state }) => state === 'to do').slice(0, MOST_TO_DO)]
}

/** The page of a work, and the form to hand it in. The right answers of a quiz are on neither. */
type Known = { works: Work[]; needsNetwork: boolean; spoken: Spoken | undefined }

async function workPages(c: Ask, activity: Activity, { works, needsNetwork, spoken }: Known): Promise<Pages> {
  const { db } = c.var
  const address = `/formation/activites/${activity.id}`
  const latest = latestOf(works)
  const elsewhere = needsNetwork ? await activityAddress(db, activity.id) : undefined
  const takenBack = latest?.review.state === 'waiting' ? await takenBackOf(db, latest.id) : []
  const page = await activityPage(c, { activity, works, takenBack, elsewhere, spoken }).text()
  const way = wayOf(activity)
  if (elsewhere || way === 'seen' || way === 'sheet') return { [address]: page }
  return { [address]: page, [`${address}/donner`]: await handInPage(c, emptyForm(activity, latest)).text() }
}
