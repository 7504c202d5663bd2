import { migrate, MigrationRefused, standingOf } from '#platform/db'
import type { Ground } from '#platform/ground'
import { prepareJobs } from '#platform/jobs'
import { backUpBefore } from '../backup/back-up-before.ts'
import { migrationFolders } from '../migrations.ts'
import { version } from '../version.ts'
import type { Opening } from './opening.ts'

/** Migrates a database that is older than us, after a backup when it is ours. @throws MigrationRefused */
export async function bringUpToDate(
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
