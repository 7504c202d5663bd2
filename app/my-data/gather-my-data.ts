import { myCleaData } from '#certification'
import { myJuryData } from '#jury'
import { coursesData } from '#courses'
import { deliveryData } from '#delivery'
import { employmentData } from '#employment'
import { farmData } from '#farm'
import { marketData } from '#market'
import { ordersData } from '#orders'
import { orientationData } from '#orientation'
import { paymentsData } from '#payments'
import { idsOf, myPeopleData, type MyData, type MyDataFolder, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { tracesData } from '#records'
import { trainingData } from '#training'
import { writeZip } from '#platform/zip'

/** What each room gives to whoever takes their data away. A room that keeps something about a person adds its line. */
const contributions: MyData[] = [
  myPeopleData,
  orientationData,
  trainingData,
  coursesData,
  myCleaData,
  myJuryData,
  marketData,
  paymentsData,
  ordersData,
  employmentData,
  farmData,
  deliveryData,
]

/** Everything that Beffroi knows about somebody, in one ZIP, read in one transaction: for that person alone. */
export async function gatherMyData(
  db: Db,
  personId: PersonId,
  { url, now }: { url: string; now: Date },
): Promise<Uint8Array> {
  return db.transaction(async (tx) => {
    const ids = await idsOf(tx, personId)
    const folders: MyDataFolder[] = []
    for (const contribute of [...contributions, tracesData(url)]) folders.push(await contribute(tx, ids))
    const files = folders.flatMap(({ folder, files }) =>
      files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    )
    return writeZip(
      [{ path: 'LISEZ-MOI.html', bytes: welcome(files.map(({ path }) => path)) }, ...files],
      now,
    )
  })
}

// Opened from a folder, far from any server: a page that needs nothing.
function welcome(paths: string[]): string {
  const links = paths.map((path) => `<li><a href="${encodeURI(path)}">${escape(path)}</a></li>`).join('\n')
  return `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes données</title>
<h1>Mes données dans Beffroi</h1>
<p>Un tableur ouvre les fichiers .csv. Les fichiers .json disent la même chose, pour un autre logiciel.</p>
<ul>
${links}
</ul>
</html>
`
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
