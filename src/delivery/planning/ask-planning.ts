import { z } from 'zod'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { addJob, type Jobs } from '#platform/jobs'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { readHub } from '../hub-store.ts'
import { planDay } from './plan-day.ts'
import { answerPlanning, insertPlanning, readPlanning } from './store.ts'
import type { HubId, PlanningId } from '../ids.ts'

const PLAN_A_DAY = 'plan-bike-day'
/** How long the search may take: whoever asked is looking at the page. */
const SEARCH_S = 2

/** Asks for a day to be planned, beside. `id` is made by the page: pressing twice asks once. */
export async function askPlanning(
  db: Db,
  what: { id: PlanningId; hubId: HubId; day: Day; by: PersonId; at: Date },
): Promise<void> {
  const { id, hubId, day, by, at } = what
  await db.transaction(async (tx) => {
    if (await insertPlanning(tx, { id, hubId, day, askedBy: by, askedAt: at }))
      await addJob(tx, PLAN_A_DAY, { id })
  })
}

const asked = z.object({ id: z.string().transform(asId<PlanningId>) })

/** The jobs of whoever runs the bikes. */
export const dispatchBackground = ({ db, clock, site }: Ground): Jobs => ({
  [PLAN_A_DAY]: async (payload) => searchPlan(db, asked.parse(payload).id, site.settings.router, clock()),
})

async function searchPlan(db: Db, id: PlanningId, router: string | undefined, now: Date): Promise<void> {
  const wish = await readPlanning(db, id)
  const hub = wish && (await readHub(db, wish.hubId))
  if (!hub || wish.answer) return
  const { day, askedBy } = wish
  const answer = await planDay(db, { hub, day, by: askedBy, at: now, seconds: SEARCH_S, router })
  await db.transaction((tx) => answerPlanning(tx, id, answer, now))
}
