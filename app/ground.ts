import { accessSync, constants, mkdirSync } from 'node:fs'
import { joinEmbedded, migrate, openDatabase, startEmbedded, type Db, type Embedded } from '#platform/db'
import type { Ground } from '#platform/ground'
import { prepareJobs } from '#platform/jobs'
import { carrierFor } from '#platform/mail'
import { ConfigRefused, type Config } from './config.ts'
import { migrationFolders } from './migrations.ts'
import { majorVersion } from './territory-store.ts'

/** A ground that is open: to be closed, and watched when its database is ours. */
export type OpenGround = { ground: Ground; embedded: Embedded | undefined; close: () => Promise<void> }

/**
 * Opens the database (starting ours unless another is named), brings it up to date, and makes the ground of every verb.
 * With `join`, a command works beside a Beffroi that already runs on this folder.
 */
export async function openGround(config: Config, { join = false } = {}): Promise<OpenGround> {
  const dir = `${config.dataDir}/postgres`
  const known = config.databaseUrl ?? (join ? await onFolder(config, () => joinEmbedded({ dir })) : undefined)
  const embedded = known ? undefined : await onFolder(config, () => startEmbedded({ dir }))
  const db = openDatabase(known ?? embedded?.url ?? '')
  try {
    if (config.databaseUrl) await refuseDatabase(db)
    await prepareJobs(db)
    await migrate(db.pool, migrationFolders())
  } catch (cause) {
    await db.close()
    await embedded?.stop()
    throw cause
  }
  const { url, contentUrl, demo, dataDir, proxies, relayHosts, pushHosts, router, payment } = config
  const site = { url, contentUrl, demo, dataDir, proxies, relayHosts, pushHosts, router, payment }
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

const OLDEST = 17

/** @throws ConfigRefused when the database that was named does not answer, or is too old. */
async function refuseDatabase(db: Db): Promise<void> {
  const version = await majorVersion(db).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : ''
    throw new ConfigRefused(`Réglage refusé : la base de DATABASE_URL ne répond pas (${why}).`, { cause })
  })
  if (version < OLDEST)
    throw new ConfigRefused(
      `Réglage refusé : DATABASE_URL mène à PostgreSQL ${version}. Il faut la version ${OLDEST} ou une plus récente.`,
    )
}

const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** @throws ConfigRefused when the data folder cannot be made or written. */
async function onFolder<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    mkdirSync(config.dataDir, { recursive: true })
    accessSync(config.dataDir, constants.W_OK)
    return await work()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!CLOSED.has(code)) throw cause
    const sentence = `Réglage refusé : BEFFROI_DATA = « ${config.dataDir} ». Ce dossier ne peut pas être écrit (${code}).`
    throw new ConfigRefused(sentence, { cause })
  }
}
