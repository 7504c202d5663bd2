import type { GroupId } from '#actions'
import { myCleaData } from '#certification'
import { courseTraces } from '#courses'
import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { activitiesOf, traineesOf } from '#training'

type Paper = { personId: PersonId; path: string; title: string; bytes: Uint8Array }

const titles: Record<string, string> = {
  'evaluations-clea.csv': 'Évaluations Cléa',
  'avis-de-ma-formation.csv': 'Avis des personnes qui forment',
  'secourisme.csv': 'Secourisme',
}

/**
 * What other rooms add to the dossier of a group (D6313-3-1): the evaluations, one table a file, and the traces of the courses that prove
 * its activities. What a jury decided stands in its own minutes.
 */
export async function dossierPapers(db: Db, groupId: GroupId): Promise<Paper[]> {
  const papers: Paper[] = []
  const activityIds = (await activitiesOf(db, groupId)).map(({ id }) => id)
  for (const { personId } of await traineesOf(db, groupId)) {
    const ids = await idsOf(db, personId)
    const add = (path: string, title: string, bytes: Uint8Array | string) =>
      papers.push({ personId, path, title, bytes: Buffer.from(bytes) })
    for (const { path, bytes } of (await myCleaData(db, ids)).files)
      if (titles[path]) add(`evaluations/${path}`, titles[path], bytes)
    const traces = await courseTraces(db, ids, activityIds)
    if (traces) add('traces-de-cours.csv', 'Traces des cours suivis', traces)
  }
  return papers
}
