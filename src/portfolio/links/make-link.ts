import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { idMadeOf } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Day } from '#platform/time'
import type { EvidenceId, LinkId } from '../ids.ts'
import { isOpen, type Link } from '../link.ts'
import { endLink, insertLink, linkAt, ownLink, replaceSecret } from '../link-store.ts'
import { hashOf, newSecret } from '../secret.ts'

type New = Omit<Link, 'endedAt'> & { evidenceIds: readonly EvidenceId[] }

/** Its person makes a link. Sent twice it is one, with the secret of the last answer: the one that is read. */
export const makeLink = (
  db: Db,
  link: New,
): Promise<{ ok: true; secret: string } | Refused<'somebody else’s'>> =>
  db.transaction(async (tx): Promise<{ ok: true; secret: string } | Refused<'somebody else’s'>> => {
    const secret = newSecret()
    const isNew = await insertLink(tx, { ...link, endedAt: null, secretHash: hashOf(secret) })
    if (!isNew) {
      if (!(await ownLink(tx, await idsOf(tx, link.personId), link.id))) return refuse('somebody else’s')
      await replaceSecret(tx, link.id, hashOf(secret))
    }
    return { ok: true, secret }
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

/** Another address for the same link: the one of before leads nowhere. */
export const renewLink = (db: Db, { id }: Link): Promise<string> =>
  db.transaction(async (tx) => {
    const secret = newSecret()
    await replaceSecret(tx, id, hashOf(secret))
    return secret
  })

/** Its person ends it: it shows nothing from then on. */
export const finishLink = (db: Db, { id }: Link, at: Date): Promise<void> =>
  db.transaction((tx) => endLink(tx, id, at))
