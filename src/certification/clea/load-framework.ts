import type { Db } from '#platform/db'
import { insertDomain, insertFramework } from './framework-store.ts'
import type { Framework } from './framework.ts'

/** Loads one version of a framework; a version already loaded is left as it is. */
export async function loadFramework(db: Db, framework: Framework, at: Date): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await insertFramework(tx, framework, at))) return
    for (const domain of framework.domains) await insertDomain(tx, framework.id, domain)
  })
}
