import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '#people'
import type { Importer, Scope } from '#platform/imports'
import { CommandRefused } from '../command.ts'
import { importerOf, importers } from '../importers.ts'

const USAGE =
  'npm run -s import -- GENRE FICHIER [--action ADRESSE] [--group ADRESSE] [--sheet FEUILLE] [--as QUI] [--dry-run]'

/** What the command line asks to import. */
export type AskedImport = {
  importer: Importer<Actor>
  file: { name: string; bytes: Uint8Array }
  scope: Scope
  sheet?: string
  as?: string
  dryRun: boolean
}

/** @throws CommandRefused with its sentence. */
export function readImportArguments(args: string[]): AskedImport {
  const { values, positionals } = readArguments(args)
  const [kind = '', path] = positionals
  const importer = importerOf(kind)
  if (!importer)
    throw new CommandRefused(
      `Genre de fichier inconnu : « ${kind} ». Genres connus : ${importers.map(({ kind }) => kind).join(', ')}.`,
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
