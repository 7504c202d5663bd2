import type { Db } from '#platform/db'
import { isId } from '#platform/web'
import { asId } from '#platform/id'
import { hashOf, type Key } from './key.ts'
import { findKey } from './store.ts'
import type { LaunchId } from '../ids.ts'

// A tool sends its key with each request: what was found is believed for one second.
const FRESH_MS = 1000
const MOST = 1000
const opened = new Map<string, { key: Key; at: number }>()

/** The id and the secret that a header `Authorization: Basic …` carries, or undefined. */
export function readBasic(header: string | undefined): { id: LaunchId; secret: string } | undefined {
  const [, encoded = ''] = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '') ?? []
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  return isId(id) ? { id, secret } : undefined
}

/** The key that such a header opens, or undefined. */
export async function openKey(db: Db, header: string, now: Date): Promise<Key | undefined> {
  const recent = opened.get(header)
  if (recent && Math.abs(now.getTime() - recent.at) < FRESH_MS) return recent.key
  const said = readBasic(header)
  const key = said && (await findKey(db, asId(said.id), hashOf(said.secret)))
  if (!key) return undefined
  if (opened.size > MOST) opened.clear()
  opened.set(header, { key, at: now.getTime() })
  return key
}

/** What was believed is asked again. */
export const forgetKeys = (): void => opened.clear()
