import { migrate } from '#platform/db'
import { noteBackup } from '#territory'
import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { migrationFolders } from '../migrations.ts'
import { migrationsOf } from './manifest.ts'
import { readBackup } from './read-backup.ts'
import { isEmptyTerritory } from '../territory-store.ts'
import { version } from '../version.ts'
import { writeBackup } from './write-backup.ts'

/** Saves the territory, whether Beffroi runs or not. Gives the sentence to print. @throws CommandRefused */
export async function backupCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const [path, ...rest] = args
  if (!path || rest.length > 0)
    throw new CommandRefused('Cette commande s’écrit ainsi : npm run backup -- FICHIER')
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    const { tables, rows, files } = await writeBackup(ground, path)
    await ground.db.transaction((tx) => noteBackup(tx, ground.clock()))
    return `Sauvegardé dans ${path} : ${tables} tables, ${rows} lignes, ${files} fichiers.`
  } finally {
    await close()
  }
}

/**
 * Puts a saved territory back, while Beffroi is stopped. Gives the sentence to print.
 * @throws CommandRefused, also when something is already here and `--force` was not said.
 */
export async function restoreCommand(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const force = args.includes('--force')
  const [path, ...rest] = args.filter((one) => one !== '--force')
  if (!path || rest.length > 0)
    throw new CommandRefused('Cette commande s’écrit ainsi : npm run restore -- FICHIER [--force]')
  // a new database receives it as it was, then follows to today
  const { ground, close } = await openGround(readConfig(env), { upTo: await migrationsOf(path) })
  try {
    if (!force && !(await isEmptyTerritory(ground.db)))
      throw new CommandRefused(
        'Ce territoire n’est pas vide. Pour remplacer tout ce qu’il contient, ajoutez --force.',
      )
    const { tables, rows, files } = await readBackup(ground, path)
    await migrate(ground.db.pool, migrationFolders(), { version })
    return `Restauré depuis ${path} : ${tables} tables, ${rows} lignes, ${files} fichiers.`
  } finally {
    await close()
  }
}
