import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { idMadeOf } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Day } from '#platform/time'
import type { EvidenceId, LinkId } from '../ids.ts'
import { isOpen, type Link } from '../link.ts'
import { endLink, insertLink, linkAt, ownLink, replaceSecret } from '../link-store.ts'
import { hashOf } from '../secret.ts'

type New = Omit<Link, 'endedAt'> & { evidenceIds: readonly EvidenceId[] }

/** What comes of a form that asks for an address: the link that its secret opens; false where another address was made since. */
type Asked = { ok: true; link: Link; isRead: boolean }

/** Its person makes a link, with the secret of the form. Sent twice, the form is one link, and the same address while it opens. */
export const makeLink = (
  db: Db,
  { link, secret }: { link: New; secret: string },
): Promise<Asked | Refused<'somebody else’s'>> =>
  db.transaction(async (tx): Promise<Asked | Refused<'somebody else’s'>> => {
    const secretHash = hashOf(secret)
    const one = { ...link, endedAt: null }
    if (await insertLink(tx, { ...one, secretHash })) return { ok: true, link: one, isRead: true }
    const there = await ownLink(tx, await idsOf(tx, link.personId), link.id)
    if (!there) return refuse('somebody else’s')
    return { ok: true, link: there, isRead: (await linkAt(tx, secretHash))?.id === link.id }
  })

/** The link of the paper that the form of this secret prints. */
export const paperLinkId = (secret: string): LinkId => idMadeOf<LinkId>(`paper ${secret}`)

type Paper = { link: Omit<New, 'id'>; secret: string; today: Day }
type PaperRefusal = 'somebody else’s' | 'opens nothing'

/** Its person prints a paper. The same press is the same link, so that a code on paper lives as long as it: ended, or made again, it opens nothing. */
export const makePaperLink = (
  db: Db,
  { link, secret, today }: Paper,
): Promise<{ ok: true } | Refused<PaperRefusal>> =>
  db.transaction(async (tx): Promise<{ ok: true } | Refused<PaperRefusal>> => {
    const [id, secretHash] = [paperLinkId(secret), hashOf(secret)]
    if (await insertLink(tx, { ...link, id, endedAt: null, secretHash })) return { ok: true }
    const there = await ownLink(tx, await idsOf(tx, link.personId), id)
    if (!there) return refuse('somebody else’s')
    const isRead = (await linkAt(tx, secretHash))?.id === id
    return isRead && isOpen(there, today) ? { ok: true } : refuse('opens nothing')
  })

type Renewal = { secret: string; before: string }

/**
 * Another address for the same link: the one of before leads nowhere. Its form names the address that it ends, so that the same form sent again ends no other.
 * @returns false when this secret is not the address of the link: another was made since
 */
export const renewLink = (db: Db, { id }: Link, { secret, before }: Renewal): Promise<boolean> =>
  db.transaction(async (tx) => {
    const secretHash = hashOf(secret)
    return (await replaceSecret(tx, id, { before, secretHash })) || (await linkAt(tx, secretHash))?.id === id
  })

/** Its person ends it: it shows nothing from then on. */
export const finishLink = (db: Db, { id }: Link, at: Date): Promise<void> =>
  db.transaction((tx) => endLink(tx, id, at))
