import { readdirSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rooms } from '../src/rooms.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Folders of migrations: the platform's, then the rooms' in the order of the map, so that a room comes after those it points to. */
export function migrationFolders(): string[] {
  const platform = readdirSync(`${root}platform`)
    .toSorted()
    .map((name) => `${root}platform/${name}/migrations`)
  const ofRooms = Object.keys(rooms).map((name) => `${root}src/${name}/migrations`)
  return [...platform, ...ofRooms].filter((folder) => existsSync(folder))
}
