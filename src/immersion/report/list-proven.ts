import type { ProvenBy } from '#people'
import { typo, writeList } from '#platform/i18n'
import { conventionsOfPerson, lastDayOf } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import { hostReportOf } from './report-store.ts'
import { reachedWords } from './report.ts'

/** The immersions of somebody on which their host gave a report: what the host saw them do well. */
export const provenByImmersions: ProvenBy = async (db, personIds, since) => {
  const all = []
  for (const one of await conventionsOfPerson(db, personIds)) {
    const report = lastDayOf(one) >= since ? await hostReportOf(db, one.id) : undefined
    const host = report && (await hostWithId(db, one.hostId))
    if (!report || !host) continue
    const well = report.doneWell.length > 0 ? `Fait bien : ${writeList([...report.doneWell])}. ` : ''
    all.push({
      room: 'immersion',
      id: one.id,
      title: typo(`Mon immersion chez ${host.name}`),
      happenedOn: lastDayOf(one),
      words: typo(
        `${well}Objectif atteint : ${reachedWords[report.reached].toLowerCase()}. Dit par ${report.answeredBy}.`,
      ),
    })
  }
  return all
}
