import type { Proving } from '#people'
import { conventionsOfPerson, lastDayOf } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import { hostReportsOf } from './report-store.ts'
import { sayWellDone, type WellDone } from './well-done.ts'

/** The immersions of somebody on which their host gave a report: what the host saw them do well. */
export const provenByImmersions: Proving = { find: listReported, say: sayWellDone }

async function listReported(...[db, personIds, since]: Parameters<Proving['find']>) {
  const recent = (await conventionsOfPerson(db, personIds)).filter((one) => lastDayOf(one) >= since)
  const nameOf = await hostNames(db, recent)
  const reports = await hostReportsOf(
    db,
    recent.map(({ id }) => id),
  )
  return recent.flatMap((one) => {
    const report = reports.find(({ conventionId }) => conventionId === one.id)
    if (!report) return []
    const { doneWell, reached, answeredBy } = report
    const seen: WellDone = {
      code: 'host report',
      host: nameOf(one),
      doneWell: [...doneWell],
      reached,
      answeredBy,
    }
    return [{ room: 'immersion', id: one.id, happenedOn: lastDayOf(one), seen }]
  })
}
