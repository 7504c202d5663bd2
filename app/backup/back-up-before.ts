import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Standing } from '#platform/db'
import type { Ground } from '#platform/ground'
import { CommandRefused } from '../command.ts'
import { BEFORE_UPDATES, writeBackup } from './write-backup.ts'

const KEPT = 3

/**
 * Saves a territory that is about to be changed, named after the instant and the version that it leaves; the last three are kept.
 * @returns the file. @throws CommandRefused when it cannot be written: nothing has been changed then.
 */
export async function backUpBefore(ground: Ground, { from }: Standing): Promise<string> {
  const folder = join(ground.site.dataDir, BEFORE_UPDATES)
  const instant = ground.clock().toISOString().slice(0, 23).replaceAll(/[:.]/g, '')
  const file = join(folder, `${instant}Z-${from ?? 'ancienne'}.gz`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // one that was cut has this name, and is written over by the next
    await writeBackup(ground, join(folder, 'cut.part'))
    renameSync(join(folder, 'cut.part'), file)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new CommandRefused(
      `Mise à jour refusée : la sauvegarde qui la précède ne peut pas être écrite dans ${folder} (${why}). Rien n’a été changé.`,
      { cause },
    )
  }
  const old = readdirSync(folder)
    .filter((name) => name.endsWith('.gz'))
    .toSorted()
    .slice(0, -KEPT)
  for (const name of old) rmSync(join(folder, name))
  return file
}
