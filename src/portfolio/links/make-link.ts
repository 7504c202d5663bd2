import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import type { EvidenceId } from '../ids.ts'
import type { Link } from '../link.ts'
import { endLink, insertLink, ownLink, replaceSecret } from '../link-store.ts'
import { hashOf, newSecret } from './secret.ts'

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
