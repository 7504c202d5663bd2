import type { Db } from '#platform/db'
import { clea2018 } from './clea/framework-clea-2018.ts'
import { loadFramework } from './clea/load-framework.ts'

/** What a territory needs before anybody is evaluated: the Cléa framework. At every start, demo or not; twice is once. */
export async function prepareCertification(db: Db, now: Date): Promise<void> {
  await loadFramework(db, clea2018, now)
}
