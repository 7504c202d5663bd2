import {
  languagesReachedBy,
  listOrganisations,
  professionalsOf,
  reachPeople,
  type OrganisationId,
  type PersonId,
} from '#people'
import type { Db, Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { postAll, type Letter } from '#platform/mail'
import { tell, type Notice } from '#platform/notices'
import { mobileIn } from '#platform/sheets'
import { parisDay } from '#platform/time'
import type { Letter as Words } from './letters.ts'

/** What one shop is told, in the language of who reads it. */
export type ShopToTell = {
  organisationId: OrganisationId
  /** Told once under it. */
  key: string
  path: string
  /** Whoever decided it, and knows. */
  by?: PersonId
  /** For those who keep it, on a screen: it leads to `path`. */
  notice: (language: Language) => Words
  /** For its organisation, where nobody keeps it on a screen. */
  letter: (language: Language) => Words
}

/** Tells shops at once: those who keep each, as they chose; else its organisation, by e-mail or by SMS. @returns those that nothing reaches. */
export async function tellEachShop<T extends ShopToTell>(
  tx: Tx,
  shops: readonly T[],
  now: Date,
): Promise<T[]> {
  const notices: Notice[] = []
  const letters: Letter[] = []
  const unreached: T[] = []
  const reachOf = await reachShops(tx, shops, now)
  for (const shop of shops) {
    const { keepers, letter } = reachOf(shop.organisationId)
    for (const { to, language } of keepers.filter((one) => one.to !== shop.by)) {
      const { subject: title, body } = shop.notice(language)
      notices.push({ to, key: shop.key, title, body, path: shop.path, pace: 'now' })
    }
    if (letter) letters.push({ ...letter.by, ...shop.letter(letter.language) })
    else if (keepers.length === 0) unreached.push(shop)
  }
  if (letters.length > 0) await postAll(tx, letters, now)
  await tell(tx, notices, now)
  return unreached
}

type ShopReach = {
  keepers: { to: PersonId; language: Language }[]
  letter: { by: Pick<Letter, 'channel' | 'recipient'>; language: Language } | undefined
}

/** How each of these shops is told, and in which language: those who keep it and are reached, else its organisation. */
async function reachShops(
  db: Db,
  shops: readonly Pick<ShopToTell, 'organisationId'>[],
  now: Date,
): Promise<(id: OrganisationId) => ShopReach> {
  const ids = [...new Set(shops.map(({ organisationId }) => organisationId))]
  const merchants = await professionalsOf(db, ['merchant'], parisDay(now), ids)
  const reached = await reachPeople(
    db,
    merchants.map(({ personId }) => personId),
  )
  const keepers = merchants.flatMap(({ personId: to, organisationId }) => {
    const reach = reached.get(to)
    return reach?.phone || reach?.email ? [{ organisationId, to, language: reach.language }] : []
  })
  const unkept = ids.filter((id) => !keepers.some(({ organisationId }) => organisationId === id))
  const letterOf = await ownAddresses(db, unkept)
  return (id) => ({
    keepers: keepers.filter(({ organisationId }) => organisationId === id),
    letter: letterOf(id),
  })
}

/** Where each of these organisations is written to: its e-mail, else its mobile. */
async function ownAddresses(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<(id: OrganisationId) => ShopReach['letter']> {
  if (ids.length === 0) return () => undefined
  const written = (await listOrganisations(db, { among: ids, limit: ids.length })).flatMap(
    ({ id, email, phone }) => {
      const recipient = email ?? mobileIn(phone)
      const channel = email ? ('email' as const) : ('sms' as const)
      return recipient ? [{ id, by: { channel, recipient } }] : []
    },
  )
  const languageOf = await languagesReachedBy(
    db,
    written.map(({ by }) => by.recipient),
  )
  return (asked) => {
    const by = written.find(({ id }) => id === asked)?.by
    return by && { by, language: languageOf(by.recipient) }
  }
}
