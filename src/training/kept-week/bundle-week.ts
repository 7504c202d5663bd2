import { answerBundle, comingDays, type KeptDay } from '#platform/bundle'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { activitiesOf } from '../activity-store.ts'
import { helpPage, ownWorkPage, readKeptDays, todayPage, type Own, type Today } from '../day/door.ts'
import { emptyForm, handInPage } from '../hand-in/door.ts'
import { SENDS } from '../phone/door.ts'
import { voiceAt } from '../spoken/door.ts'
import { activityPage, readViews, wayOf, type ActivityView, type OwnActivity } from '../work/door.ts'
import { latestOf } from '../work.ts'
import { offlinePage } from './offline-page.tsx'
import { phonePage } from './phone-page.tsx'

const HOME = '/formation/aujourdhui'
/** More than anybody does in a week. */
const MOST_TO_DO = 30

type Pages = Record<string, string>

/** The coming week of a trainee, for a telephone that will have no network: their days, their works, what they may hand in. */
export async function bundleOf(c: Ask, own: Own): Promise<Response> {
  const week = await readWeek(c, own)
  const views = await openViews(c, own)
  const same = await samePages(c, own, { week, views })
  const files = views.flatMap(({ activity, spoken }) =>
    spoken ? [{ at: voiceAt(activity.id, spoken), bytes: spoken.bytes }] : [],
  )
  const days: KeptDay[] = []
  for (const today of week)
    days.push({ day: today.day, pages: { ...same, [HOME]: await todayPage(c, today).text() }, files })
  return answerBundle(c, { owner: own.actor.personId, home: HOME, days })
}

/** The days that a telephone keeps, today first. */
export const readWeek = (c: Ask, own: Own): Promise<Today[]> =>
  readKeptDays(c, own, comingDays(parisDay(c.var.now)))

type Read = { week: readonly Today[]; views: readonly ActivityView[] }

/** What does not change from one day to the next. */
async function samePages(c: Ask, own: Own, { week, views }: Read): Promise<Pages> {
  const pages: Pages = {
    [SENDS]: await phonePage(c, week).text(),
    '/formation/travail': await ownWorkPage(c, own.activities).text(),
    '/formation/aide': await helpPage(c, own.helpers).text(),
    '/formation/hors-ligne': await offlinePage(c).text(),
  }
  for (const view of views) Object.assign(pages, await workPages(c, view))
  return pages
}

async function openViews(c: Ask, { actor, groups, activities }: Own): Promise<ActivityView[]> {
  const ofEach = await Promise.all(groups.map(({ id }) => activitiesOf(c.var.db, id)))
  const all = new Map(ofEach.flat().map((one) => [one.id, one]))
  const open = openOf(activities).flatMap(({ activityId }) => all.get(activityId) ?? [])
  return readViews(c.var.db, open, actor.personId)
}

/** What is to be done again, what waits for an answer, then what comes next. */
function openOf(activities: readonly OwnActivity[]): OwnActivity[] {
  const answered = activities.filter(({ state }) => state === 'given back' || state === 'handed in')
  return [...answered, ...activities.filter(({ state }) => state === 'to do').slice(0, MOST_TO_DO)]
}

/** The page of a work, and the form to hand it in. The right answers of a quiz are on neither. */
async function workPages(c: Ask, view: ActivityView): Promise<Pages> {
  const { activity, works, elsewhere } = view
  const address = `/formation/activites/${activity.id}`
  const page = await activityPage(c, view).text()
  const way = wayOf(activity)
  if (elsewhere || way === 'seen' || way === 'sheet') return { [address]: page }
  const form = emptyForm(activity, latestOf(works))
  return { [address]: page, [`${address}/donner`]: await handInPage(c, form).text() }
}
