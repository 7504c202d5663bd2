import { idsOf, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { oversOf } from './ask-store.ts'
import { isNear, moments } from './moment.ts'
import { situations } from './situation.ts'
import { tellSituation } from './tell-situation.ts'

/** What somebody said to their training body, three or six months after it. */
export type SaidToTraining = { personId: PersonId; moment: string; situation: string }

/** It answers for their last immersion too, when its moment is near: nobody is asked the same twice. */
export async function hearTraining(tx: Tx, said: SaidToTraining, now: Date): Promise<void> {
  const moment = moments.find((one) => one === said.moment)
  const situation = situations.find((one) => one === said.situation)
  if (!moment || !situation) return
  const on = parisDay(now)
  const last = (await oversOf(tx, await idsOf(tx, said.personId))).find(({ lastDay }) => lastDay < on)
  if (!last || !isNear(last.lastDay, moment, on)) return
  const told = { situation, contract: null, since: null } as const
  const heard = { heardBy: 'training', notedBy: null } as const
  await tellSituation(tx, { conventionId: last.id, moment }, { told, heard, saidName: '', now })
}
