import { sql, type Db, type Tx } from '#platform/db'
import type { Signatory } from '../convention/door.ts'
import type { HostId, SignatoryId } from '../ids.ts'
import { linksFrom } from '../link-life.ts'

export async function insertSigningLink(
  tx: Tx,
  signatoryId: SignatoryId,
  secretHash: Buffer,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.signing_links (secret_hash, signatory_id, made_at)
    values (${secretHash}, ${signatoryId}, ${at})
    on conflict do nothing`)
}

/** What somebody was given for a host opens nothing any more, but for what is still to be signed: that link goes to who signs. */
export async function dropHostLinks(tx: Tx, hostId: HostId, login: string): Promise<void> {
  await tx.run(sql`
    delete from immersion.signing_links l
    using immersion.signatories s, immersion.conventions c
    where s.id = l.signatory_id and c.id = s.convention_id
      and s.role = 'host' and s.login = ${login} and c.host_id = ${hostId} and c.state <> 'signing'`)
}

/** Who was given this secret; undefined for one that was never given, is over, or went to another telephone. */
export const signatoryWith = (db: Db, secretHash: Buffer, now: Date): Promise<Signatory | undefined> =>
  db.row<Signatory>(sql`
    select s.id, s.convention_id as "conventionId", s.role, s.name, s.for_whom as "forWhom", s.login, s.person_id as "personId"
    from immersion.signing_links l
    join immersion.signatories s on s.id = l.signatory_id
    where l.secret_hash = ${secretHash} and l.made_at > ${linksFrom(now)}`)

/** Links that are over. @returns how many */
export const forgetSigningLinks = (tx: Tx, now: Date): Promise<number> =>
  tx.run(sql`delete from immersion.signing_links where made_at < ${linksFrom(now)}`)
