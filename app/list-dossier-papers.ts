import type { GroupId } from '#actions'
import { myCleaData } from '#certification'
import { myJuryData } from '#jury'
import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { traineesOf } from '#training'

type Paper = { personId: PersonId; path: string; title: string; bytes: Uint8Array }

/** What certification adds to the dossier of a group (D6313-3-1 asks for the evaluations): one table a file, for each trainee. */
export async function evaluationPapers(db: Db, groupId: GroupId): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const { personId } of await traineesOf(db, groupId)) {
    const ids = await idsOf(db, personId)
    for (const { files } of [await myCleaData(db, ids), await myJuryData(db, ids)])
      for (const { path, bytes } of files.filter((file) => file.path.endsWith('.csv')))
        papers.push({
          personId,
          path: `evaluations/${path}`,
          title: `Évaluations : ${path}`,
          bytes: Buffer.from(bytes),
        })
  }
  return papers
}
