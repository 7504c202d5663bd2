import type { Ground } from '#platform/ground'
import { clea2018 } from './clea/framework-clea-2018.ts'
import { keysOf } from './credentials/keep-keys.ts'
import { loadFramework } from './clea/load-framework.ts'

/**
 * What a territory needs before anybody is evaluated or attested: the Cléa framework, and its signing keys. At every start, demo or
 * not; twice is once. @throws KeysRefused, with its French sentence, when the keys of this territory are not in its data folder.
 */
export async function prepareCertification({ db, site }: Ground, now: Date): Promise<void> {
  await loadFramework(db, clea2018, now)
  await keysOf(db, site, now)
}
