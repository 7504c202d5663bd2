import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { announce, type Facts } from '#platform/facts'
import type { Id } from '#platform/id'
import type { ActKind } from './act.ts'
import { insertAct } from './act-store.ts'
import type { Company } from './company.ts'

const facts = {
  call: 'company call noted',
  quote: 'company quote made',
  planning: 'company planning done',
  service: 'company service given',
  event: 'company event led',
} as const satisfies Record<ActKind, keyof Facts>

type Left = { company: Company; personId: PersonId; kind: ActKind; about: Id; title: string }

/** Keeps what a trainee did for their company, and announces it: once, however often it is sent. */
export async function leaveAct(tx: Tx, { company, ...act }: Left, at: Date): Promise<void> {
  if (!(await insertAct(tx, { ...act, companyId: company.id }, at))) return
  const { personId, title } = act
  await announce(tx, facts[act.kind], { personId, groupId: company.groupId, title, at: at.toISOString() }, at)
}
