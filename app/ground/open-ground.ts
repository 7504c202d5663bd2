import { joinEmbedded, openDatabase, startEmbedded, type Embedded } from '#platform/db'
import type { Ground } from '#platform/ground'
import { carrierFor } from '#platform/mail'
import type { Config } from '../config/config.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { onFolder } from './data-folder.ts'
import type { Opening } from './opening.ts'
import { refuseDatabase } from './refuse-database.ts'

/** A ground that is open: to be closed, and watched when its database is ours. */
export type OpenGround = { ground: Ground; embedded: Embedded | undefined; close: () => Promise<void> }

/**
 * Opens the database (starting ours unless another is named), brings it up to date, and makes the ground of every verb.
 * @throws ConfigRefused, FolderInUse, ClusterRefused, MigrationRefused or CommandRefused, each with its sentence.
 */
export async function openGround(
  config: Config,
  { join = false, upTo, say = () => {} }: Opening = {},
): Promise<OpenGround> {
  const dir = `${config.dataDir}/postgres`
  const known = config.databaseUrl ?? (join ? await onFolder(config, () => joinEmbedded({ dir })) : undefined)
  const embedded = known ? undefined : await onFolder(config, () => startEmbedded({ dir }))
  const db = openDatabase(known ?? embedded?.url ?? '')
  const { url, demo, dataDir, proxies, pushHosts, settings } = config
  const ground: Ground = {
    db,
    clock: () => new Date(),
    site: { url, demo, dataDir, proxies, pushHosts, settings },
    carrier: carrierFor(config.mail),
    mail: config.mail,
  }
  try {
    if (config.databaseUrl) await refuseDatabase(db)
    await bringUpToDate(ground, { join, upTo, say, ours: embedded !== undefined })
  } catch (cause) {
    await db.close()
    await embedded?.stop()
    throw cause
  }
  return {
    ground,
    embedded,
    close: async () => {
      await db.close()
      await embedded?.stop()
    },
  }
}
