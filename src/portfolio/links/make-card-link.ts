import { idsOf, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { newId } from '#platform/id'
import { tell } from '#platform/notices'
import { parisDay, writeDate, type Day } from '#platform/time'
import { hasCard } from '../card/door.ts'
import type { LinkId } from '../ids.ts'
import { lastEnd } from '../link.ts'
import { insertLink } from '../link-store.ts'
import { hashOf, newSecret } from '../secret.ts'

/** True for somebody who wrote their card. */
export const hasOwnCard = async (db: Db, personId: PersonId): Promise<boolean> =>
  hasCard(db, await idsOf(db, personId))

type Wanted = { personId: PersonId; forWhom: string; untilDay: Day; siteUrl: string }

/**
 * A link to somebody's card, made for them, once they agreed, by who accompanies them: it stands among their links, they are told at once, and they
 * alone end it. @returns its address, said once; undefined for who wrote no card
 */
export async function makeCardLink(
  tx: Tx,
  { personId, forWhom, untilDay, siteUrl }: Wanted,
  at: Date,
): Promise<string | undefined> {
  if (!(await hasOwnCard(tx, personId))) return undefined
  const [secret, id, last] = [newSecret(), newId<LinkId>(), lastEnd(parisDay(at))]
  const until = untilDay < last ? untilDay : last
  const link = { id, personId, forWhom, untilDay: until, showsCard: true, madeAt: at, endedAt: null }
  await insertLink(tx, { ...link, secretHash: hashOf(secret), evidenceIds: [] })
  const title = typo(`Votre carte est montrée à ${forWhom} jusqu’au ${writeDate(until)}`)
  const body = 'Vous pouvez finir ce lien quand vous voulez.'
  await tell(
    tx,
    [{ to: personId, key: `card link ${id}`, title, body, path: `/portfolio/liens/${id}`, pace: 'soon' }],
    at,
  )
  return `${siteUrl}/portfolio/lien/${secret}`
}
