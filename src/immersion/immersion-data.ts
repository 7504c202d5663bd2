import type { MyData } from '#people'
import { forAHostData } from './for-a-host-data.ts'
import { matchingData } from './matching/door.ts'
import { pastData } from './past/past-data.ts'
import { conventionData } from './report/door.ts'
import { languageData } from './words/door.ts'

/** My immersions: those of the past, my conventions with what I signed and what was said of them, what I wish, where I was proposed, in which language I am written to, what I said for an employer. */
export const immersionData: MyData = async (db, personIds) => {
  const { files, given } = await conventionData(db, personIds)
  const folders = [
    await pastData(db, personIds),
    await matchingData(db, personIds),
    await languageData(db, personIds),
    await forAHostData(db, personIds),
  ]
  return { folder: 'immersions', files: [...folders.flatMap((one) => one.files), ...files], given }
}
