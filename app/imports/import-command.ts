import { leftOutOf, reportOf, sayLeftOut, type Opened, type Report } from '#platform/imports'
import type { Ground } from '#platform/ground'
import { readConfig } from '../config/config.ts'
import { CommandRefused } from '../command.ts'
import { openGround } from '../ground/open-ground.ts'
import { settle } from '../settle.ts'
import { prepareTerritory } from '../territory.ts'
import { findActor } from './find-actor.ts'
import { readImportArguments, type AskedImport } from './import-arguments.ts'
import { importSent, openSent } from './import-file.ts'

/**
 * Imports a file as the screen does, from a command line, on this Beffroi whether it runs or not.
 * @throws CommandRefused, FileRefused, ConfigRefused, FolderInUse or KeysRefused, each with its sentence.
 */
export async function importCommand(args: string[], env: NodeJS.ProcessEnv): Promise<Report> {
  const asked = readImportArguments(args)
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    await prepareTerritory(ground, (sentence) => console.error(sentence))
    return await bringIn(ground, asked)
  } finally {
    await close()
  }
}

async function bringIn(
  ground: Ground,
  { importer, file, scope, sheet, mapping, anyway, as, dryRun }: AskedImport,
): Promise<Report> {
  const { db } = ground
  const now = ground.clock()
  const by = await findActor(ground, importer, as, now)
  const opened = await openSent(db, importer, file, by.personId, { sheet, mapping })
  refuseUnknownHeaders(opened, mapping)
  const outcomes = await importSent(db, importer, file, opened, { by, now, scope, anyway, dryRun })
  for (const sentence of sayLeftOut(leftOutOf(importer, opened))) console.error(sentence)
  if (!dryRun) await settle(ground)
  return reportOf(outcomes)
}

/** A header that is not in the file is a word mistyped: nothing else is read in its place. @throws CommandRefused */
function refuseUnknownHeaders({ sheets }: Opened, mapping: Record<string, string>): void {
  const headers = sheets[0]?.headers ?? []
  const unknown = Object.values(mapping).find((header) => header !== '' && !headers.includes(header))
  if (unknown !== undefined)
    throw new CommandRefused(
      `Ce fichier n’a pas de colonne « ${unknown} ». Il a : ${headers.map((one) => `« ${one} »`).join(', ')}.`,
    )
}
