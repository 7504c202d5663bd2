import { fullName, readPerson, type Person } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { daysBetween, parisDay, type Day } from '#platform/time'
import { lockConvention, signatoriesOf, type Signatory } from '../convention/door.ts'
import { hostWithId, type Host } from '../hosts/door.ts'
import { sendLinks, tellReferent, type Writing } from '../signing/door.ts'
import { REPORTING } from '../addresses.ts'
import { signingWords } from '../words/door.ts'
import { awaitedReports, markAsked, type Awaited } from './ask-store.ts'

/** So many days after it was first asked for, it is asked for again; the last time, whoever accompanies the person calls instead. */
const WAITS: Record<Awaited['role'], readonly number[]> = { host: [0, 2, 5, 7], person: [0, 2] }

/**
 * Asks for the reports of the immersions that end today, by a link: the host twice more, two and five days after, then the referent is told to call;
 * the person once more. It stops once they answered. For a job of every morning; twice the same day is once. @returns how many were written to.
 */
export async function askReports(ground: Pick<Ground, 'db' | 'site'>, now: Date): Promise<number> {
  const today = parisDay(now)
  let written = 0
  for (const one of await awaitedReports(ground.db, today))
    if (isDue(one, today)) written += await ask(ground, one, now)
  return written
}

function isDue({ role, told, firstOn, toldOn }: Awaited, today: Day): boolean {
  const wait = WAITS[role][told]
  if (wait === undefined || toldOn === today) return false
  return firstOn === null || daysBetween(firstOn, today) >= wait
}

const ask = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  { id, role, told }: Awaited,
  now: Date,
): Promise<number> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, id)
    const person = one && (await readPerson(tx, one.personId))
    const host = one && (await hostWithId(tx, one.hostId))
    const signatory = (await signatoriesOf(tx, id)).find((other) => other.role === role)
    if (!one || !person || !host || !signatory) return 0
    await markAsked(tx, id, role, parisDay(now))
    const name = fullName(person)
    if (role === 'host' && (!signatory.login || told === WAITS.host.length - 1)) {
      const title = typo(`${name} : appelez ${host.name} pour son bilan`)
      await tellReferent(tx, one, title, 'call for the report', undefined, now)
      return 0
    }
    return sendReportLink(tx, { person, host, signatory, url: site.url }, now)
  })

type Written = { person: Person; host: Host; signatory: Signatory; url: string }

/** Writes to the host or to the person where their report is given; who has no telephone and no e-mail is not written to. */
export const sendReportLink = (
  tx: Tx,
  { person, host, signatory, url }: Written,
  at: Date,
): Promise<number> => {
  const says: Writing['says'] = ({ role }, language) => {
    const { report, theirs } = signingWords.says[language].letter
    return role === 'person' ? report(host.name) : theirs.report(person.givenName, fullName(person))
  }
  return sendLinks(tx, [signatory], { url, page: REPORTING, says }, at)
}
