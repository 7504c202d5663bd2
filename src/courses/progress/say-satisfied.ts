import type { Tx } from '#platform/db'
import type { Plain } from '#platform/json'
import { newId } from '#platform/id'
import type { StatementId } from '#records'
import { groupObject, houseStatement } from '../house-statement.ts'
import { keepHouseStatements } from '../keep-house.ts'
import { readPackage } from '../package-store.ts'
import { insertSatisfied, satisfiedIn } from '../reached-store.ts'
import { satisfiedBlocks, type Registration } from '../registration.ts'
import { blocksOf } from '../structure-store.ts'
import type { LaunchId } from '../ids.ts'

export type Around = {
  /** The session that led here; a new one is made when none did (cmi5 9.3.9). */
  sessionId?: LaunchId
  url: string
  now: Date
}

/** Says once that blocks, then the course, are satisfied. */
export async function saySatisfied(
  tx: Tx,
  registration: Registration,
  aus: Parameters<typeof satisfiedBlocks>[1],
  satisfied: ReadonlySet<string>,
  { sessionId = newId<LaunchId>(), url, now }: Around,
): Promise<void> {
  const found = await readPackage(tx, registration.packageId)
  if (!found) throw new Error('the package of a registration is not there')
  const said = await satisfiedIn(tx, registration.id)
  const blocks = satisfiedBlocks(await blocksOf(tx, found.id), aus, satisfied)
  const whole = aus.every(({ id }) => satisfied.has(id))
  const course = {
    id: found.courseId,
    publisherId: found.publisherId,
    title: found.title,
    kind: 'course' as const,
  }
  const groups = [
    ...blocks.map((block) => ({ ...block, kind: 'block' as const })),
    ...(whole ? [course] : []),
  ]
  const statements: Plain[] = []
  for (const group of groups.filter(({ id }) => !said.has(id))) {
    const statementId = newId<StatementId>()
    await insertSatisfied(tx, registration.id, { objectId: group.id, statementId, at: now })
    const object = groupObject(registration.home, group)
    const { publisherId } = group
    statements.push(
      houseStatement({
        id: statementId,
        verb: 'satisfied',
        registration,
        sessionId,
        object,
        publisherId,
        at: now,
      }),
    )
  }
  await keepHouseStatements(tx, registration.organisationId, statements, { url, now })
}
