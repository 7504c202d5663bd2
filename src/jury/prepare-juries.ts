import type { Ground } from '#platform/ground'
import { keysOf } from './credentials/keep-keys.ts'

/**
 * What a territory needs before anybody is attested: its signing keys. At every start, demo or not; twice is once.
 * @throws KeysRefused, with its French sentence, when the keys of this territory are not in its data folder.
 */
export async function prepareJuries({ db, site }: Ground, now: Date): Promise<void> {
  await keysOf(db, site, now)
}
