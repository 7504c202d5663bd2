import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import type { HalfDay } from '../half-day.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { traineesOf } from '../trainee-store.ts'

/** A half-day of first aid of a calendar: who trains, and who is there; `personIds` is null when the whole group is. */
export type FirstAidHalfDay = Pick<HalfDay, 'day' | 'half' | 'trainerId'> & { personIds: PersonId[] | null }

/** The first aid that the calendar of a group says, in its order; what was cancelled is left out. */
export async function firstAidOf(db: Db, groupId: GroupId): Promise<FirstAidHalfDay[]> {
  const places = await subgroupsOf(db, groupId)
  const trainees = (await traineesOf(db, groupId)).map((one) => one.personId)
  const calendar = await wholeCalendarOf(db, groupId)
  return calendar
    .filter((one) => one.mode === 'sst' && !one.cancelledAt)
    .map(({ day, half, trainerId, subgroup }) => {
      const there = trainees.filter((id) => places.get(id) === subgroup)
      return { day, half, trainerId, personIds: subgroup === null ? null : there }
    })
}
