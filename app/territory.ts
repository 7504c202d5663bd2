import { seedActions } from '#actions'
import { openFirstVisit, seedPeople } from '#people'
import { seedTraining } from '#training'
import type { Ground } from '#platform/ground'
import { isEmptyTerritory } from './territory-store.ts'

/** A new territory: filled when it is a demo, else opened by the first visit of whoever installs it. */
export async function prepareTerritory(ground: Ground, say: (sentence: string) => void): Promise<void> {
  if (!(await isEmptyTerritory(ground.db))) return
  if (ground.site.demo) return seedDemo(ground)
  const key = openFirstVisit(ground.site.dataDir)
  say(`Ce territoire est vide. Ouvrez-le une première fois ici : ${ground.site.url}/premiere-visite/${key}`)
}

/** The demo territory: the same rows for demos, tests and screenshots. */
export async function seedDemo(ground: Ground): Promise<void> {
  const now = ground.clock()
  await ground.db.transaction(async (tx) => {
    await seedPeople(tx, now)
    await seedActions(tx, now)
    await seedTraining(tx, now)
  })
}
