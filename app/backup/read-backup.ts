import type { Ground } from '#platform/ground'
import { linesIn } from './backup-lines.ts'
import { followBackup } from './follow-backup.ts'
import type { Counted } from './write-backup.ts'

/**
 * Puts back a whole territory in place of what is here, in one transaction: complete, or not at all.
 * @throws CommandRefused when the file is not a whole backup, made with the very migrations of this database.
 */
export async function readBackup(ground: Ground, path: string): Promise<Counted> {
  return ground.db.transaction(async (tx) => {
    const reader = await followBackup(tx, ground.site.dataDir)
    try {
      for await (const text of linesIn(path)) await reader.take(text.charAt(0), text.slice(2))
      return await reader.finish()
    } finally {
      await reader.close()
    }
  })
}
