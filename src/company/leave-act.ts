import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { announce, type Facts } from '#platform/facts'
import type { Id } from '#platform/id'
import type { ActKind, ActNamed } from './act.ts'
import { insertAct } from './act-store.ts'
import type { Company } from './company.ts'

const facts = {
  call: 'company call noted',
  quote: 'company quote made',
  planning: 'company planning done',
  service: 'company service given',
  event: 'company event led',
} as const satisfies Record<ActKind, keyof Facts>

type Left = {
  company: Company
  personId: PersonId
  kind: ActKind
  about: Id
  named: ActNamed['named']
  words?: string | null
}

/** Keeps what a trainee did for their company, and announces it: once, however often it is sent. */
export async function leaveAct(tx: Tx, { company, words = null, ...act }: Left, at: Date): Promise<void> {
  if (!(await insertAct(tx, { ...act, words, companyId: company.id }, at))) return
  const { personId, named } = act
  await announce(tx, facts[act.kind], { personId, groupId: company.groupId, named, at: at.toISOString() }, at)
}
