import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join as path } from 'node:path'

/** One `NNN-name.sql` as it stands on the disk: `room/001-name`, its text, and what tells one text from another. */
export type MigrationFile = { name: string; text: string; checksum: string }

/** The migrations of these folders, in the order in which they run. */
export const migrationFiles = (folders: readonly string[]): MigrationFile[] => folders.flatMap(filesOf)

function filesOf(folder: string): MigrationFile[] {
  const room = basename(dirname(folder))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path(folder, name), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: `${room}/${basename(name, '.sql')}`, text, checksum }
    })
}
