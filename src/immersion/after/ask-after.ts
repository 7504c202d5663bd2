import { fullName, readPerson, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { addDays, daysBetween, parisDay, type Day } from '#platform/time'
import { lockConvention, signatoriesOf } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import { sendLinks, tellReferent, type Writing } from '../signing/door.ts'
import { AFTER } from '../addresses.ts'
import { dueAbout, markAskedAfter, type Due } from './ask-store.ts'
import { isTimeToAsk, moments, momentWords } from './moment.ts'
import { afterSentences } from './sentences.ts'

/** So many days after it was last told, it is told again, twice; then whoever accompanies the person is told to call. */
const BETWEEN = 7
const MOST_TOLD = 3
/** How long the link answers. */
const OPEN_DAYS = 30

/** Those of these people whom somebody else asks the same, from one day to another. */
export type AskedElsewhere = (
  db: Db,
  personIds: readonly PersonId[],
  from: Day,
  to: Day,
) => Promise<PersonId[]>

/**
 * Asks where they stand the people whose last immersion ended three or six months ago, by a link; twice more, a week apart; then their referent is told
 * to call. Whom a training asks about the same time is not asked: what they say to it is heard. For a job of every morning; twice the same day is once.
 * @returns how many were written to.
 */
export async function askAfterImmersions(
  ground: Pick<Ground, 'db' | 'site'>,
  now: Date,
  askedElsewhere: AskedElsewhere,
): Promise<number> {
  const today = parisDay(now)
  let written = 0
  for (const moment of moments) {
    const due = (await dueAbout(ground.db, moment, today)).filter((one) => isDue(one, today))
    const ids = due.map(({ personId }) => personId)
    const window = [addDays(today, -OPEN_DAYS), addDays(today, OPEN_DAYS)] as const
    const others = new Set<string>(ids.length > 0 ? await askedElsewhere(ground.db, ids, ...window) : [])
    for (const one of due) if (!others.has(one.personId)) written += await ask(ground, one, now)
  }
  return written
}

function isDue({ lastDay, moment, told, toldOn }: Due, today: Day): boolean {
  if (toldOn === null) return isTimeToAsk(lastDay, moment, today)
  return told <= MOST_TOLD && daysBetween(toldOn, today) >= BETWEEN
}

const ask = ({ db, site }: Pick<Ground, 'db' | 'site'>, due: Due, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const one = await lockConvention(tx, due.id)
    const person = one && (await readPerson(tx, one.personId))
    const host = one && (await hostWithId(tx, one.hostId))
    if (!one || !person || !host) return 0
    const today = parisDay(now)
    await markAskedAfter(tx, due, today, addDays(today, OPEN_DAYS))
    const own = (await signatoriesOf(tx, due.id)).filter(({ role, login }) => role === 'person' && login)
    if (own.length === 0 || due.told === MOST_TOLD) {
      const title = typo(`${fullName(person)} : appelez pour savoir où en est cette personne`)
      await tellReferent(tx, one, title, `call ${due.moment}`, typo(momentWords[due.moment]), now)
      return 0
    }
    const says: Writing['says'] = (_to, language) => {
      const { subject, told } = afterSentences.says[language]
      return { subject, words: told(host.name) }
    }
    return sendLinks(tx, own, { url: site.url, page: AFTER, says }, now)
  })
