import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '#people'
import { fold } from '#platform/i18n'
import type { Importer, Scope } from '#platform/imports'
import { CommandRefused } from '../command.ts'
import { importerOf, importers } from '../importers.ts'

const USAGE =
  'npm run -s import -- GENRE FICHIER [--action ADRESSE] [--group ADRESSE] [--sheet FEUILLE] [--column "COLONNE=TITRE"]… [--anyway] [--as QUI] [--dry-run]'

/** What the command line asks to import. */
export type AskedImport = {
  importer: Importer<Actor>
  file: { name: string; bytes: Uint8Array }
  scope: Scope
  sheet?: string
  /** The header of each of our columns that was named. */
  mapping: Record<string, string>
  /** It is of this kind though it looks like another. */
  anyway: boolean
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
    mapping: mappingOf(importer, values.column ?? []),
    anyway: values.anyway ?? false,
    as: values.as,
    dryRun: values['dry-run'] ?? false,
  }
}

/** 'Nom=Raison sociale', or 'name=Raison sociale': our label or our key, then the header of the file; nothing after = is no column. */
function mappingOf({ kind, columns }: Importer<Actor>, said: string[]): Record<string, string> {
  return Object.fromEntries(
    said.map((one) => {
      const [column = '', ...header] = one.split('=')
      const key = Object.keys(columns).find(
        (name) => name === column.trim() || fold(columns[name]?.label ?? '') === fold(column),
      )
      if (key && header.length > 0) return [key, header.join('=').trim()]
      const known = Object.values(columns).map(({ label }) => `« ${label} »`)
      throw new CommandRefused(
        known.length === 0
          ? `Un fichier « ${kind} » se lit tout entier : ne dites pas ses colonnes.`
          : `On ne comprend pas --column "${one}". Écrivez COLONNE=TITRE, avec une de ces colonnes : ${known.join(', ')}.`,
      )
    }),
  )
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    action: text,
    group: text,
    sheet: text,
    column: { ...text, multiple: true },
    anyway: { type: 'boolean' },
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
