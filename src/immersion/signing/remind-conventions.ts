import { fullName, readPerson } from '#people'
import type { Ground } from '#platform/ground'
import { typo, writeList } from '#platform/i18n'
import { addDays, daysBetween, parisDay, writeDate, type Day } from '#platform/time'
import {
  announcePlanned,
  lockConvention,
  signatoriesOf,
  standConvention,
  wasSigned,
} from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { saysItWaits } from './open-signing.ts'
import { isSigned, mayBeWrittenTo, whereSigned, type Signing } from './read-signed.ts'
import { neverSigned, untoldConventions, waitingConventions, type Waiting } from './remind-store.ts'
import { sendLinks } from './send-link.ts'
import { saysCancelled, tellReferent } from './tell-signing.ts'

/** Days after which somebody who has not signed is written to again. */
const REMINDED = [2, 5, 9]
/** So many days before the first one, whoever wrote it is told. */
const ALERTED = 3

/**
 * Reminds those who have not signed, two, five and nine days after they were first written to, or the morning after one that did not come, and
 * tells the referent three days before the first day. It stops by itself once they have signed; a convention that was never signed is cancelled after its last day. For a job of every morning; twice the same day is once. @returns how many were written to.
 */
export async function remindConventions(ground: Pick<Ground, 'db' | 'site'>, now: Date): Promise<number> {
  let written = 0
  for (const one of await waitingConventions(ground.db, parisDay(now)))
    written += await remind(ground, one, now)
  for (const id of await neverSigned(ground.db, parisDay(now))) await lapse(ground, id, now)
  for (const id of await untoldConventions(ground.db, parisDay(now)))
    await ground.db.transaction(async (tx) => {
      const one = await lockConvention(tx, id)
      if (one && wasSigned(one)) await announcePlanned(tx, one, now)
    })
  return written
}

/** It never began: it counts no more against what the law leaves, and whoever wrote it or has a link is told. A page on paper that waits for its check holds it. */
const lapse = ({ db, site }: Pick<Ground, 'db' | 'site'>, id: ConventionId, now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, id)
    if (one?.standing.state !== 'signing' || one.standing.isHeld) return
    const person = await readPerson(tx, one.personId)
    const name = person ? fullName(person) : ''
    const standing = { state: 'cancelled', since: now, code: 'not signed in time' } as const
    await standConvention(tx, id, { standing, version: one.version, at: now })
    await announcePlanned(tx, { ...one, standing }, now)
    const title = `${name} : la convention n’a pas été signée à temps, elle est annulée`
    await tellReferent(tx, one, title, `never signed ${one.version}`, undefined, now)
    const says = saysCancelled(one, name, standing)
    await sendLinks(tx, await signatoriesOf(tx, id), { url: site.url, says }, now)
  })

const remind = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  { id, since, written }: Waiting,
  now: Date,
): Promise<number> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, id)
    if (one?.standing.state !== 'signing') return 0
    const person = await readPerson(tx, one.personId)
    const today = parisDay(now)
    const missing = (await whereSigned(tx, one)).filter((signing) => !isSigned(signing))
    const name = person ? fullName(person) : ''
    if (missing.length > 0 && daysBetween(today, one.fromDay) <= ALERTED) {
      const title = `${name} commence le ${writeDate(one.fromDay)} : ${whatIsLeft(missing)}`
      await tellReferent(tx, one, typo(title), `late ${one.version}`, undefined, now)
    }
    const silent = silentSince(parisDay(since), written, today)
    return sendLinks(
      tx,
      missing.filter((signing) => mayBeWrittenTo(signing) && silent.includes(signing.id)),
      { url: site.url, says: saysItWaits(one, name) },
      now,
    )
  })

/** Who has still to sign, and whose page of paper waits for a second person. */
function whatIsLeft(missing: readonly Signing[]): string {
  const [toCheck, awaited] = [true, false].map((isPage) =>
    writeList(missing.filter(({ place }) => (place.where === 'to check') === isPage).map(({ name }) => name)),
  )
  return [awaited && `il manque ${awaited}`, toCheck && `la page signée par ${toCheck} est à vérifier`]
    .filter(Boolean)
    .join(', ')
}

/** Those who were not written to since the last day on which they had to be. */
function silentSince(since: Day, written: Waiting['written'], today: Day): string[] {
  const due = REMINDED.findLast((days) => addDays(since, days) <= today)
  if (due === undefined) return []
  return written.flatMap(({ id, lastOn }) => (lastOn === null || lastOn < addDays(since, due) ? id : []))
}
