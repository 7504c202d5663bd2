import { ended } from '#platform/languages'
import type { ProvenBy } from '#people'
import { chez, typo, writeList } from '#platform/i18n'
import { conventionsOfPerson, lastDayOf } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import { hostReportsOf } from './report-store.ts'
import { reachedWords } from './report.ts'

/** The immersions of somebody on which their host gave a report: what the host saw them do well. */
export const provenByImmersions: ProvenBy = async (db, personIds, since) => {
  const recent = (await conventionsOfPerson(db, personIds)).filter((one) => lastDayOf(one) >= since)
  const nameOf = await hostNames(db, recent)
  const reports = await hostReportsOf(
    db,
    recent.map(({ id }) => id),
  )
  return recent.flatMap((one) => {
    const report = reports.find(({ conventionId }) => conventionId === one.id)
    if (!report) return []
    const well = report.doneWell.length > 0 ? `Fait bien : ${writeList([...report.doneWell])}. ` : ''
    const proven = {
      room: 'immersion',
      id: one.id,
      title: typo(`Mon immersion ${chez(nameOf(one))}`),
      happenedOn: lastDayOf(one),
      words: typo(
        ended(
          `${well}Objectif atteint : ${reachedWords[report.reached].toLowerCase()}. Dit par ${report.answeredBy}`,
        ),
      ),
    }
    return [proven]
  })
}
