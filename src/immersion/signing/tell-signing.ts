import { fullName, readPerson } from '#people'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import type { Convention, Signatory, Standing } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { signingWords } from '../words/door.ts'
import type { Paper } from './paper-store.ts'
import { sendLinks, type Writing } from './send-link.ts'

/** Everybody signed: each has a copy by their own link, and whoever accompanies the person is told. */
export async function tellAllSigned(
  tx: Tx,
  one: Convention,
  all: readonly Signatory[],
  url: string,
  at: Date,
): Promise<void> {
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const { fromDay, toDay } = one
  const says: Writing['says'] = ({ role }, language) => {
    const { allSigned, theirs } = signingWords.says[language].letter
    const mine = allSigned(fromDay, toDay)
    return role === 'person' ? mine : { ...mine, words: theirs.allSigned(name, fromDay, toDay) }
  }
  await sendLinks(tx, all, { url, says }, at)
  await tellReferent(
    tx,
    one,
    `${name} : la convention est signée par tous`,
    `signed ${one.version}`,
    undefined,
    at,
  )
}

/** What each reads of a convention that is cancelled: why it was is for the person alone, but where nobody signed it in time, which all read. */
export const saysCancelled =
  (
    { fromDay }: Convention,
    name: string,
    standing: Extract<Standing, { state: 'cancelled' }>,
  ): Writing['says'] =>
  ({ role }, language) => {
    const { letter, notInTime } = signingWords.says[language]
    const mine = letter.cancelled(fromDay, 'why' in standing ? standing.why : notInTime)
    if (role === 'person') return mine
    const theirs = letter.theirs.cancelled(name, fromDay)
    return { ...mine, words: 'why' in standing ? theirs : `${theirs} ${notInTime}` }
  }

/** A signatory said no. */
export const tellRefused = (
  tx: Tx,
  one: Convention,
  { id, name }: Signatory,
  why: string,
  at: Date,
): Promise<void> =>
  tellReferent(tx, one, `${name} ne signe pas la convention`, `refused ${one.version} ${id}`, why, at)

/** A page signed on paper was refused: whoever kept it and whoever wrote the convention read why. */
export async function tellPaperRefused(
  tx: Tx,
  { id, referentId }: Convention,
  { signerName, paper, why }: { signerName: string; paper: Pick<Paper, 'id' | 'keptBy'>; why: string },
  at: Date,
): Promise<void> {
  const notice = {
    key: `convention ${id} paper refused ${paper.id}`,
    title: typo(`La page signée par ${signerName} n’est pas acceptée`),
    body: why,
    path: `${CONVENTIONS}/${id}`,
    pace: 'now' as const,
  }
  await tell(
    tx,
    [...new Set([paper.keptBy, referentId])].map((to) => ({ ...notice, to })),
    at,
  )
}

/** Tells who wrote a convention, once. */
export async function tellReferent(
  tx: Tx,
  { id, referentId }: Pick<Convention, 'id' | 'referentId'>,
  title: string,
  what: string,
  body: string | undefined,
  at: Date,
): Promise<void> {
  const notice = {
    to: referentId,
    key: `convention ${id} ${what}`,
    title: typo(title),
    path: `${CONVENTIONS}/${id}`,
    pace: 'now' as const,
  }
  await tell(tx, [{ ...notice, ...(body ? { body } : {}) }], at)
}
