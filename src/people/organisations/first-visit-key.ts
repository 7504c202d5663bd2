import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '#platform/ground'
import { hasAnyAccount } from '../account-store.ts'
import { hashOf, newToken, sameHash } from '#platform/secret'

export const FILE = 'premiere-visite.key'

/** The key of the first visit, kept in the data folder: whoever can read that folder may open an empty territory. */
export function openFirstVisit(dataDir: string): string {
  const file = join(dataDir, FILE)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  mkdirSync(dataDir, { recursive: true })
  const key = newToken()
  writeFileSync(file, key, { mode: 0o600 })
  return key
}

/** True while the territory has no account and this is the key of its first visit. */
export async function isFirstVisit(ground: Ground, key: string): Promise<boolean> {
  const file = join(ground.site.dataDir, FILE)
  if (!existsSync(file) || !sameHash(hashOf(readFileSync(file, 'utf8')), hashOf(key))) return false
  return !(await hasAnyAccount(ground.db))
}
