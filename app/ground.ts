import { accessSync, constants, mkdirSync } from 'node:fs'
import {
  joinEmbedded,
  migrate,
  MigrationRefused,
  openDatabase,
  standingOf,
  startEmbedded,
  type Db,
  type Embedded,
} from '#platform/db'
import type { Ground } from '#platform/ground'
import { prepareJobs } from '#platform/jobs'
import { carrierFor } from '#platform/mail'
import { backUpBefore } from './backup/back-up-before.ts'
import type { Config } from './config/config.ts'
import { ConfigRefused } from './config/read-variables.ts'
import { migrationFolders } from './migrations.ts'
import { majorVersion } from './territory-store.ts'
import { version } from './version.ts'

/** A ground that is open: to be closed, and watched when its database is ours. */
export type OpenGround = { ground: Ground; embedded: Embedded | undefined; close: () => Promise<void> }

/** How a ground is opened. */
type Opening = {
  /** For a command, whether Beffroi runs on this folder or not: what it finds is never migrated under a server that runs. */
  join?: boolean
  /** These migrations only: a new database is about to receive a backup that was made with them. */
  upTo?: readonly string[] | undefined
  /** Told what the operator should know, a sentence at a time. */
  say?: (sentence: string) => void
}

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

async function bringUpToDate(
  ground: Ground,
  { join, upTo, say, ours }: Required<Omit<Opening, 'upTo'>> & Pick<Opening, 'upTo'> & { ours: boolean },
): Promise<void> {
  const { pool } = ground.db
  const folders = migrationFolders()
  const standing = await standingOf(pool, folders)
  if (!standing.unborn && standing.waiting.length > 0) {
    if (join)
      throw new MigrationRefused(
        'Cette commande est plus récente que la base de ce territoire. Redémarrez d’abord Beffroi (npm start) : il la met à jour.',
      )
    if (ours)
      say(`Mise à jour : le territoire est d’abord sauvegardé dans ${await backUpBefore(ground, standing)}.`)
    else
      say(
        'Mise à jour d’une base qui n’est pas la nôtre : Beffroi ne l’a pas sauvegardée. Pour revenir en arrière, servez-vous des sauvegardes de votre PostgreSQL.',
      )
  }
  if (join && !standing.unborn) return
  await prepareJobs(ground.db)
  await migrate(pool, folders, { version, upTo })
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
