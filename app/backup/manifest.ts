import { z } from 'zod'
import { CommandRefused } from '../command.ts'
import { linesIn, NOT_OURS } from './backup-lines.ts'
import { FORMAT, MARKS } from './write-backup.ts'

/** It did not say where sequences stood. */
const FIRST_FORMAT = 'beffroi-sauvegarde-1'

const manifestForm = z.object({
  format: z.enum([FIRST_FORMAT, FORMAT]),
  version: z.string().optional(),
  migrations: z.array(z.string()),
})
/** The migrations that had run where a backup was made, by its first line. @throws CommandRefused when it is none of ours. */
export async function migrationsOf(path: string): Promise<string[]> {
  for await (const text of linesIn(path)) {
    const manifest = manifestForm.safeParse(
      text.startsWith(MARKS.manifest) ? parsed(text.slice(2)) : undefined,
    )
    if (manifest.success) return manifest.data.migrations
    break
  }
  throw new CommandRefused(NOT_OURS)
}

/** @throws CommandRefused when this backup was not made with the very migrations that are here. */
export function checkManifest(text: string, here: string[]): void {
  const manifest = manifestForm.safeParse(parsed(text))
  if (!manifest.success) throw new CommandRefused(NOT_OURS)
  const { migrations: there, version } = manifest.data
  if (there.length === here.length && there.every((name, i) => name === here[i])) return
  const whence = `Cette sauvegarde vient d’une autre version de Beffroi${version ? ` (${version})` : ''}`
  throw new CommandRefused(
    there.every((name) => here.includes(name))
      ? `${whence}, plus ancienne que cette base. Restaurez-la dans un dossier neuf (BEFFROI_DATA) ou dans une base vide.`
      : `${whence}. Restaurez-la avec cette version-là, puis mettez à jour.`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
