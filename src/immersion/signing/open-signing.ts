import { readPerson, fullName, type PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { parisDay, type Day } from '#platform/time'
import {
  findClash,
  halvesIn,
  judgeConvention,
  livedBeside,
  lockConvention,
  lockPerson,
  readConvention,
  signatoriesOf,
  standConvention,
  writeText,
  type Clash,
  type Convention,
} from '../convention/door.ts'
import { findCrowd, lockHost, type Crowd, type Host } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import type { Verdict } from '../law/door.ts'
import { prescribersAmong } from '../prescribers/door.ts'
import { signingWords } from '../words/door.ts'
import { sendLinks, type Writing } from './send-link.ts'
import { sha256Of } from './signature-line.ts'
import { insertText } from './text-store.ts'

type Opened =
  | { ok: true; sent: number }
  | Refused<'not a draft' | 'nobody prescribes'>
  | (Refused<'elsewhere'> & { clash: Clash })
  | (Refused<'against the law'> & { verdict: Verdict })
  | (Refused<'full'> & { crowd: Crowd })

/** `hostAgrees`: whoever sends it asked the host, that takes one more on days when it is full. */
type Sending = { by: PersonId; hostAgrees: boolean }

/**
 * Freezes the text of a convention and writes to each who signs it; pressed twice, it is once. From then on it counts against the ceilings of the law.
 * Refusals: 'not a draft'; 'nobody prescribes', its prescriber says no more that it may; 'elsewhere', the person is at another
 * host that half-day; 'against the law', with its verdict; 'full', the host has as many people as it said on some of its days, and was not asked.
 */
export const openSigning = (
  { db, site }: { db: Db; site: Ground['site'] },
  id: ConventionId,
  { by, hostAgrees }: Sending,
  now: Date,
): Promise<Opened> =>
  db.transaction(async (tx): Promise<Opened> => {
    // the person, then the convention, as whoever writes one does: two that wait for each other would both fail
    const asked = await readConvention(tx, id)
    if (asked) await lockPerson(tx, asked.personId)
    const found = await lockConvention(tx, id)
    if (!found) return refuse('not a draft')
    if (found.standing.state === 'signing') return { ok: true, sent: 0 }
    if (found.standing.state !== 'draft') return refuse('not a draft')
    const [person, host, [prescriber], signatories] = [
      await readPerson(tx, found.personId),
      // held: of two people sent there at once, the second one finds the first
      await lockHost(tx, found.hostId),
      await prescribersAmong(tx, [found.prescriber.id]),
      await signatoriesOf(tx, id),
    ]
    const on = parisDay(now)
    if (!person || !host || !prescriber) return refuse('nobody prescribes')
    const clash = await findClash(tx, found, { preparing: [], on })
    if (clash) return { ...refuse('elsewhere'), clash }
    const verdict = judgeConvention(found, {
      birthDate: person.birthDate,
      prescriber,
      ...(await livedBeside(tx, found, on)),
      signatories,
      decidedOn: on,
    })
    if (verdict.verdict === 'refused') return { ...refuse('against the law'), verdict }
    const crowd = hostAgrees ? undefined : await findCrowdOf(tx, found, host, on)
    if (crowd) return { ...refuse('full'), crowd }
    const version = found.version + 1
    const text = writeText({ one: found, person, host, prescriber, signatories })
    await insertText(tx, id, { version, text, sha256: sha256Of(text) }, by, now)
    await standConvention(tx, id, {
      standing: { state: 'signing', since: now, isHeld: false },
      version,
      at: now,
    })
    const says = saysToSign(found, fullName(person), version > 1)
    return { ok: true, sent: await sendLinks(tx, signatories, { url: site.url, says }, now) }
  })

/** When its host has no place left for it, of its half-days; whoever is there already is not counted for themselves. */
export const findCrowdOf = (
  db: Db,
  { terms, fromDay, toDay, personId }: Convention,
  host: Host,
  on: Day,
): Promise<Crowd | undefined> =>
  findCrowd(db, host, halvesIn(terms.timetable, fromDay, toDay), { personId, on })

/** What each reads before the link by which they sign: of themselves, or of who comes. */
export const saysToSign =
  ({ fromDay, toDay }: Convention, name: string, isAgain: boolean): Writing['says'] =>
  ({ role }, language) => {
    const { toSign, theirs } = signingWords.says[language].letter
    const mine = toSign(fromDay, toDay, isAgain)
    return role === 'person' ? mine : { ...mine, words: theirs.toSign(name, fromDay, toDay, isAgain) }
  }

/** The same once more, to who has not signed. */
export const saysItWaits =
  (one: Convention, name: string): Writing['says'] =>
  (to, language) => ({
    ...saysToSign(one, name, false)(to, language),
    subject: signingWords.says[language].letter.waits,
  })
