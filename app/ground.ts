import { migrate, openDatabase, startEmbedded, type Embedded } from '#platform/db'
import type { Ground } from '#platform/ground'
import { prepareJobs } from '#platform/jobs'
import { carrierFor } from '#platform/mail'
import type { Config } from './config.ts'
import { migrationFolders } from './migrations.ts'

/** A ground that is open: to be closed, and watched when its database is ours. */
export type OpenGround = { ground: Ground; embedded: Embedded | undefined; close: () => Promise<void> }

/** Opens the database (starting ours unless another is named), brings it up to date, and makes the ground of every verb. */
export async function openGround(config: Config): Promise<OpenGround> {
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dir: `${config.dataDir}/postgres` })
  const db = openDatabase(config.databaseUrl ?? embedded?.url ?? '')
  try {
    await prepareJobs(db)
    await migrate(db.pool, migrationFolders())
  } catch (cause) {
    await db.close()
    await embedded?.stop()
    throw cause
  }
  const site = { url: config.url, demo: config.demo, dataDir: config.dataDir }
  const ground: Ground = { db, clock: () => new Date(), site, carrier: carrierFor(config.mail) }
  return {
    ground,
    embedded,
    close: async () => {
      await db.close()
      await embedded?.stop()
    },
  }
}
