import type { Db } from '#platform/db'
import { prepareCertification } from './load-framework.ts'
import { seedClea } from './seeds-clea.ts'
import { seedJury } from './seeds-jury.ts'

/** The demo's certification: Cléa, first aid and juries of both groups. */
export async function seedCertification(tx: Db, now: Date): Promise<void> {
  await prepareCertification(tx, now)
  await seedClea(tx, now)
  await seedJury(tx, now)
}
