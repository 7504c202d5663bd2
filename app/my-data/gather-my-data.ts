import { myCleaData } from '#certification'
import { myJuryData } from '#jury'
import { companyData } from '#company'
import { coursesData } from '#courses'
import { deliveryData } from '#delivery'
import { employmentData } from '#employment'
import { farmData } from '#farm'
import { immersionData } from '#immersion'
import { marketData } from '#market'
import { ordersData } from '#orders'
import { orientationData } from '#orientation'
import { paymentsData } from '#payments'
import { idsOf, myPeopleData, type MyData, type MyDataFolder, type PersonId } from '#people'
import { newPortfolioData } from '#portfolio'
import type { Db } from '#platform/db'
import { tracesData } from '#records'
import { trainingData } from '#training'
import { provenElsewhere } from '../portfolio/gather-proven.ts'

/** What each room gives to whoever takes their data away. A room that keeps something about a person adds its line. */
const contributions: MyData[] = [
  myPeopleData,
  orientationData,
  trainingData,
  coursesData,
  myCleaData,
  myJuryData,
  newPortfolioData(provenElsewhere.say),
  companyData,
  marketData,
  paymentsData,
  ordersData,
  employmentData,
  immersionData,
  farmData,
  deliveryData,
]

/** Everything that Beffroi knows about somebody, read in one transaction, for that person alone; the files they gave stay on the disk. */
export async function gatherMyData(
  db: Db,
  personId: PersonId,
  { url }: { url: string },
): Promise<MyDataFolder[]> {
  return db.transaction(async (tx) => {
    const ids = await idsOf(tx, personId)
    const folders: MyDataFolder[] = []
    for (const contribute of [...contributions, tracesData(url)]) folders.push(await contribute(tx, ids))
    return folders
  })
}
