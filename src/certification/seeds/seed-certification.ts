import type { Tx } from '#platform/db'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { loadFramework } from '../clea/load-framework.ts'
import { seedClea } from './seed-clea.ts'

/** The demo's certification: Cléa and first aid of both groups. */
export async function seedCertification(tx: Tx, now: Date): Promise<void> {
  await loadFramework(tx, clea2018, now)
  await seedClea(tx, now)
}
