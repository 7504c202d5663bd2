import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { spacedIn, writerOf } from '#platform/languages'
import { postAll, type Letter } from '#platform/mail'
import { done, refuse, type Result } from '#platform/refusal'
import { companySentences, sayingYears } from '../screen/door.ts'
import type { EventId } from '../ids.ts'
import {
  addressesFor,
  lockUntold,
  markCancelled,
  markReinstated,
  markTold,
  type Untold,
} from './day-store.ts'
import { publicAddress } from './event.ts'
import { eventSentences } from './sentences.ts'
import { whenOf } from './when.ts'

/** Time to think again, before anybody is written to. */
const WAIT_MS = 10 * 60_000

/** The day does not take place, and anybody reads why. Refusal: 'changes no more', once it was held or cancelled, or is over. */
export const cancelEvent = (
  db: Db,
  id: EventId,
  why: string,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'changes no more'>> =>
  db.transaction(async (tx) =>
    (await markCancelled(tx, id, why, by, at)) ? done(undefined) : refuse('changes no more'),
  )

/** It takes place after all. Refusal: 'already told'. */
export const reinstateEvent = (db: Db, id: EventId, at: Date): Promise<Result<void, 'already told'>> =>
  db.transaction(async (tx) =>
    (await markReinstated(tx, id, at)) ? done(undefined) : refuse('already told'),
  )

/** Writes to those who left an address for a day that is cancelled, ten minutes later. For a job: twice is once. */
export async function tellCancelled(
  { db, site }: { db: Db; site: { url: string } },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const event of await lockUntold(tx, new Date(now.getTime() - WAIT_MS), now)) {
      const reached = await addressesFor(tx, event.id)
      const letters = reached.map((one) => letterOf(event, one, `${site.url}${publicAddress(event.id)}`, now))
      await postAll(tx, letters, now)
      await markTold(tx, event.id, now)
    }
  })
}

type Reached = Awaited<ReturnType<typeof addressesFor>>[number]

function letterOf(event: Untold, { id, email, language }: Reached, at: string, now: Date): Letter {
  const say = eventSentences.says[language]
  const words = { common: companySentences.says[language], write: sayingYears(writerOf(language), now) }
  const lines = [say.cancelledLetter(event.title), `${whenOf(event, words)}.`, event.why, at]
  return {
    channel: 'email',
    recipient: email,
    subject: spacedIn(language, say.cancelledSubject(event.title)),
    body: lines.map((line) => spacedIn(language, line)).join('\n'),
    key: id,
  }
}
