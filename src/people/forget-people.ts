import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { postAll } from '#platform/mail'
import { deleteChoices, dropBrowsers, entriesKept } from '#platform/notices'
import { DAY_MS, addDays, addMonths, parisDay, parisInstant, writeDate, type Day } from '#platform/time'
import {
  deleteAccessLines,
  deleteAccounts,
  deleteAsks,
  deleteDevices,
  deleteSessions,
  deleteSpentCodes,
  lockUnused,
  markTold,
  type Unused,
} from './forget-store.ts'
import { deleteReachAsks, deleteReaches } from './reach/door.ts'
import { openAmong } from './session/session-store.ts'

/** How long each kind of row is kept, in months: ACCESS.md, "Kept and erased". Decided on 2 June 2026. */
const kept = { accounts: 24, accessLines: 36, sessions: 6 } as const
const DAYS_TOLD_BEFORE = 30

/** How many people were told, and how many rows went. */
export type Forgotten = {
  told: number
  accounts: number
  accessLines: number
  sessions: number
  asks: number
  reaches: number
  devices: number
  codes: number
}

/**
 * Forgets what is no longer to be kept, and tells those whose account will close in thirty days. An account closes two years
 * after its last use, and never before its person was told for thirty days; the person and their history stay.
 * @param dryRun gives the same counts and changes nothing.
 */
export async function forgetPeople(
  ground: Pick<Ground, 'db' | 'site'>,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Forgotten> {
  return ground.db.transaction((tx) => forget(tx, ground.site.url, now), { dryRun })
}

async function forget(tx: Tx, url: string, now: Date): Promise<Forgotten> {
  const entries = await entriesKept(tx)
  const open = await openAmong(tx, entries, now)
  // a telephone that was lent or sold shows nothing once its coming in is over
  await dropBrowsers(tx, { entries: entries.filter((one) => !open.has(one)) })
  const today = parisDay(now)
  const told = await markTold(tx, startOf(addDays(monthsAgo(today, kept.accounts), DAYS_TOLD_BEFORE)), now)
  await postAll(
    tx,
    told.map((account) => warning(account, url, addDays(today, DAYS_TOLD_BEFORE))),
    now,
  )
  const toldBefore = new Date(now.getTime() - DAYS_TOLD_BEFORE * DAY_MS)
  const unused = await lockUnused(tx, startOf(monthsAgo(today, kept.accounts)), toldBefore)
  await deleteAccounts(tx, unused)
  await deleteChoices(tx, unused)
  const yesterday = new Date(now.getTime() - DAY_MS)
  return {
    told: told.length,
    accounts: unused.length,
    accessLines: await deleteAccessLines(tx, startOf(monthsAgo(today, kept.accessLines))),
    sessions: await deleteSessions(tx, startOf(monthsAgo(today, kept.sessions))),
    asks: (await deleteAsks(tx, yesterday)) + (await deleteReachAsks(tx, yesterday)),
    reaches: await deleteReaches(tx, yesterday),
    devices: await deleteDevices(tx, startOf(monthsAgo(today, kept.accounts))),
    codes: await deleteSpentCodes(tx, startOf(monthsAgo(today, kept.sessions))),
  }
}

const monthsAgo = (today: Day, months: number) => addMonths(today, -months)
const startOf = (day: Day) => parisInstant(day, '00:00')

function warning({ givenName, email, phone }: Unused, url: string, closesOn: Day) {
  const day = writeDate(closesOn)
  const way = `${url}/connexion`
  if (email === null) {
    const body = typo(`Beffroi : votre compte ferme le ${day}. Pour le garder, entrez une fois : ${way}`)
    return { channel: 'sms' as const, recipient: phone, subject: 'Votre compte va fermer', body }
  }
  const body = typo(
    `Bonjour ${givenName},\n\nVous n'êtes pas entré·e dans Beffroi depuis presque deux ans. Votre compte ferme le ${day}.\n\nPour le garder, entrez une fois ici :\n${way}\n\nVotre dossier n'est pas effacé : il suit ses propres délais.`,
  )
  return { channel: 'email' as const, recipient: email, subject: 'Votre compte va fermer', body }
}
