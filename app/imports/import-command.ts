import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import {
  keepSentFile,
  leftOutOf,
  markImported,
  reportOf,
  sayLeftOut,
  type Importer,
  type Opened,
  type Outcome,
  type Report,
} from '#platform/imports'
import { noteWritten } from '#platform/undo'
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
  const wish = { by, now, scope, anyway, dryRun }
  const outcomes = dryRun
    ? await importSent(db, importer, file, opened, wish)
    : await keepImport(ground, { importer, file, opened, wish })
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

type Kept = {
  importer: Importer<Actor>
  file: AskedImport['file']
  opened: Opened
  wish: Parameters<typeof importSent>[4]
}

/** Imports, and keeps the report as the screen does: it stands in the history of whoever it was done for, who may take it back. */
async function keepImport({ db }: Ground, { importer, file, opened, wish }: Kept): Promise<Outcome[]> {
  const { by, now, scope, anyway = false } = wish
  const id = randomUUID()
  const reading = { sheet: opened.sheets[0]?.name ?? '', mapping: opened.mapping, scope, anyway }
  const sha256 = createHash('sha256').update(file.bytes).digest()
  return db.transaction(async (tx) => {
    const sent = { ...file, ...reading, id, sha256, kind: importer.kind, sentBy: by.personId, sentAt: now }
    await keepSentFile(tx, sent)
    const report = await importSent(tx, importer, file, opened, wish)
    await markImported(tx, id, { report, leftOut: leftOutOf(importer, opened) }, now)
    await noteWritten(tx, db, id, now)
    return report
  })
}
