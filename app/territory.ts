import { seedActions } from '#actions'
import { prepareCertification, seedCertification } from '#certification'
import { seedCompany } from '#company'
import { prepareJuries, seedJuries } from '#jury'
import { seedCourses } from '#courses'
import { seedDelivery, seedRounds } from '#delivery'
import { seedEmployment } from '#employment'
import { seedFarm } from '#farm'
import { seedImmersion } from '#immersion'
import { seedMarket } from '#market'
import { seedOrientation } from '#orientation'
import { hearDelivery, seedOrders } from '#orders'
import { seedPastMoney, seedPayments } from '#payments'
import { openFirstVisit, seedPeople } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { seedPortfolio } from '#portfolio'
import { seedRecords } from '#records'
import { seedResults } from '#results'
import { beBorn, seedTerritory } from '#territory'
import { seedTraining } from '#training'
import { isEmptyTerritory } from './territory-store.ts'

/**
 * A new territory: filled when it is a demo, else opened by the first visit of whoever installs it.
 * @throws BirthRefused when it is started as what it is not, KeysRefused when it has signed attestations with a key that is not in this
 * data folder.
 */
export async function prepareTerritory(ground: Ground, say: (sentence: string) => void): Promise<void> {
  const empty = await isEmptyTerritory(ground.db)
  await beBorn(ground.db, ground.site.demo ? 'demo' : 'real', { empty }, ground.clock())
  if (empty && ground.site.demo) await seedDemo(ground)
  await prepareCertification(ground.db, ground.clock())
  await prepareJuries(ground, ground.clock())
  if (!empty || ground.site.demo) return
  const key = openFirstVisit(ground.site.dataDir)
  say(`Ce territoire est vide. Ouvrez-le une première fois ici : ${ground.site.url}/premiere-visite/${key}`)
}

/** The demo territory: the same rows for demos, tests and screenshots. Each room builds on those before it. */
async function seedDemo(ground: Ground): Promise<void> {
  const now = ground.clock()
  await ground.db.transaction(async (tx) => {
    for (const seed of [
      seedPeople,
      seedTerritory,
      seedActions,
      seedOrientation,
      seedTraining,
      seedCertification,
      seedJuries,
      seedCompany,
      seedEmployment,
      (tx: Tx, at: Date) => seedImmersion(tx, at, ground.site),
      seedResults,
      seedDelivery,
      seedMarket,
      seedPayments,
      seedOrders,
      seedBrought,
      seedPastMoney,
      seedFarm,
    ])
      await seed(tx, now)
    await seedPortfolio(tx, now, ground.site.dataDir)
    await seedRecords(tx, now, ground.site.url)
    await seedCourses(tx, now, ground.site.url)
  })
}

/** The bikes of the demo bring what was asked for, and whoever sold it hears of it. */
async function seedBrought(tx: Tx, now: Date): Promise<void> {
  for (const { orderId, fact, at } of await seedRounds(tx, now)) await hearDelivery(tx, fact, { orderId }, at)
}
