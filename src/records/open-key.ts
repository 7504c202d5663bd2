import type { Db } from '#platform/db'
import { hashOf, type Key } from './key.ts'
import { findKey } from './key-store.ts'

// A tool sends its key with each request: what was found is believed for one second.
const FRESH_MS = 1000
const MOST = 1000
const opened = new Map<string, { key: Key; at: number }>()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The key that a header `Authorization: Basic …` carries, or undefined. */
export async function openKey(db: Db, header: string | undefined, now: Date): Promise<Key | undefined> {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '') ?? []
  if (!encoded) return undefined
  const recent = opened.get(encoded)
  if (recent && Math.abs(now.getTime() - recent.at) < FRESH_MS) return recent.key
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  if (!UUID.test(id)) return undefined
  const key = await findKey(db, id, hashOf(secret))
  if (!key) return undefined
  if (opened.size > MOST) opened.clear()
  opened.set(encoded, { key, at: now.getTime() })
  return key
}

/** What was believed is asked again. */
export const forgetKeys = (): void => opened.clear()
