import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { cast, type Actor } from '#people'
import { leftOutOf, reportOf, sayLeftOut, type Importer, type Report, type Scope } from '#platform/imports'
import type { Ground } from '#platform/ground'
import { parisDay } from '#platform/time'
import { peopleInOffice } from './actor-store.ts'
import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground.ts'
import { importSent, openSent } from './import-file.ts'
import { importerOf, importers } from '../importers.ts'
import { settle } from '../settle.ts'
import { prepareTerritory } from '../territory.ts'

const USAGE =
  'npm run -s import -- GENRE FICHIER [--action ADRESSE] [--group ADRESSE] [--sheet FEUILLE] [--as QUI] [--dry-run]'

type Wish = {
  importer: Importer<Actor>
  file: { name: string; bytes: Uint8Array }
  scope: Scope
  sheet?: string
  as?: string
  dryRun: boolean
}

/**
 * Imports a file as the screen does, from a command line, on this Beffroi whether it runs or not.
 * @throws CommandRefused, FileRefused, ConfigRefused, FolderInUse or KeysRefused, each with its sentence.
 */
export async function importCommand(args: string[], env: NodeJS.ProcessEnv): Promise<Report> {
  const wish = readWish(args)
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    await prepareTerritory(ground, (sentence) => console.error(sentence))
    return await doWish(ground, wish)
  } finally {
    await close()
  }
}

function readWish(args: string[]): Wish {
  const { values, positionals } = readArguments(args)
  const [kind = '', path] = positionals
  const importer = importerOf(kind)
  if (!importer)
    throw new CommandRefused(
      `Genre de fichier inconnu : « ${kind} ». Genres connus : ${importers.map((one) => one.kind).join(', ')}.`,
    )
  if (!path) throw new CommandRefused(`Dites quel fichier importer : ${USAGE}`)
  if (values.sheet && Object.keys(importer.columns).length === 0)
    throw new CommandRefused('Ce genre de fichier se lit tout entier : ne dites pas quelle feuille.')
  return {
    importer,
    file: { name: basename(path), bytes: bytesOf(path) },
    scope: { action: values.action ?? null, group: values.group ?? null },
    sheet: values.sheet,
    as: values.as,
    dryRun: values['dry-run'] ?? false,
  }
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    action: text,
    group: text,
    sheet: text,
    as: text,
    'dry-run': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new CommandRefused(`Cette commande s’écrit ainsi : ${USAGE}`, { cause })
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new CommandRefused(`Ce fichier ne s’ouvre pas : ${path}`, { cause })
  }
}

async function doWish(ground: Ground, { importer, file, scope, sheet, as, dryRun }: Wish): Promise<Report> {
  const { db } = ground
  const now = ground.clock()
  const by = await actorFor(ground, importer, as, now)
  const opened = await openSent(db, importer, file, { sheet })
  const outcomes = await importSent(db, importer, file, opened, { by, now, scope, dryRun })
  for (const sentence of sayLeftOut(leftOutOf(importer, opened))) console.error(sentence)
  if (!dryRun) await settle(ground)
  return reportOf(outcomes)
}

/** In whose name: the one who was named, else the first in office who may import such a file. */
async function actorFor(
  ground: Ground,
  importer: Importer<Actor>,
  as: string | undefined,
  now: Date,
): Promise<Actor> {
  const all = await peopleInOffice(ground.db, parisDay(now))
  const personId = cast.find((one) => one.id === as)?.personId
  const named = all.filter(
    ({ email, actor }) => !as || actor.personId === personId || email === as.toLowerCase(),
  )
  if (named.length === 0)
    throw new CommandRefused(
      as ? `Personne ne s’appelle ainsi ici : « ${as} ».` : 'Personne n’a encore de compte ici.',
    )
  const able = named.find(({ actor }) => importer.may(actor))
  if (!able)
    throw new CommandRefused('Cette personne ne peut pas importer ce genre de fichier. Dites qui avec --as.')
  return able.actor
}
