import { join } from 'node:path'
import type { Db } from '#platform/db'
import type { Site } from '#platform/ground'
import { createKeys, KEY_FILE, KeysRefused, readKeys } from './key-file.ts'
import { hasSigned, insertKey, knownKeys, lockKeys } from './key-store.ts'
import type { CredentialKeys } from './keys.ts'

/** Where the keys stand in the data folder. */
export const keyFolder = (site: Pick<Site, 'dataDir'>): string => join(site.dataDir, 'keys')

/**
 * The keys of this territory, made once at its first start. Read again each time: a rotation may have happened since.
 * @throws KeysRefused when the territory has signed, or has keys, and they are not those of the data folder.
 */
export async function keysOf(db: Db, site: Site, now: Date): Promise<CredentialKeys> {
  const found = await readKeys(keyFolder(site))
  if (found && compareKeys(found, await knownKeys(db)) === 'known') return found
  return db.transaction(async (tx) => {
    await lockKeys(tx)
    const keys = (await readKeys(keyFolder(site))) ?? (await makeKeys(tx, site, now))
    if (compareKeys(keys, await knownKeys(tx)) === 'others') throw new KeysRefused(notOurs(site))
    await insertKey(tx, keys.current.publicKey, now)
    return keys
  })
}

/**
 * How the keys stand, and none is made: since when the one that signs does, or why nothing can be signed, in one French sentence; undefined
 * before the first start.
 */
export async function lookAtKeys(
  db: Db,
  site: Site,
): Promise<{ since: Date } | { wrong: string } | undefined> {
  const [found, known] = [await readKeys(keyFolder(site)), await knownKeys(db)]
  if (!found) return known.length > 0 || (await hasSigned(db)) ? { wrong: missing(site) } : undefined
  return compareKeys(found, known) === 'others'
    ? { wrong: notOurs(site) }
    : { since: found.current.createdAt }
}

async function makeKeys(db: Db, site: Site, now: Date): Promise<CredentialKeys> {
  if ((await knownKeys(db)).length > 0 || (await hasSigned(db))) throw new KeysRefused(missing(site))
  return createKeys(keyFolder(site), now)
}

/** `new`: every key that is known is in the file, and the file has one more, by a rotation. `others`: one that is known is not there. */
function compareKeys(
  { current, retired }: CredentialKeys,
  known: readonly string[],
): 'known' | 'new' | 'others' {
  const held = [current, ...retired].map((key) => key.publicKey)
  if (known.some((key) => !held.includes(key))) return 'others'
  return known.includes(current.publicKey) ? 'known' : 'new'
}

const HOW = `remettez ${KEY_FILE} depuis la sauvegarde, ou prenez pour BEFFROI_DATA le dossier que partagent vos serveurs, puis relancez.`

const missing = (site: Site) =>
  `La clé qui signe les attestations de ce territoire n’est pas dans « ${keyFolder(site)} » : ${HOW}`
const notOurs = (site: Site) =>
  `La clé de « ${keyFolder(site)} » n’est pas celle qui signe les attestations de ce territoire : ${HOW}`
