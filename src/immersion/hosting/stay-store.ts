import { fullName } from '#people'
import { sql, type Db } from '#platform/db'
import { conventionsAtHost } from '../convention/door.ts'
import { mayWithdrawHire, type Hire } from '../hire/door.ts'
import type { ConventionId, SignatoryId } from '../ids.ts'
import type { SignerRole } from '../law/door.ts'
import type { Speaker } from './speaker.ts'
import type { Stay } from './stay.ts'

type Row = {
  id: ConventionId
  isMine: boolean
  givenName: string
  familyName: string
  signatoryId: SignatoryId
  signer: string
  awaited: SignerRole[]
  isReported: boolean
  hiredBy: Hire['saidBy'] | null
  contract: string | null
}

/** The latest ones; more than that, a host does not scroll. */
const MOST = 40

/** The immersions at a host that somebody was asked to sign, the latest first, as one of its speakers may read them. */
export async function staysOf(db: Db, { hostId, login }: Speaker): Promise<Stay[]> {
  const all = await conventionsAtHost(db, hostId, MOST)
  const rows = await db.rows<Row>(sql`
    select c.id, coalesce(s.login = ${login}, false) as "isMine", p.given_name as "givenName", p.family_name as "familyName",
      s.id as "signatoryId", s.name as signer,
      array(
        select other.role
        from immersion.signatories other
        where other.convention_id = c.id
          and not exists (
            select
            from immersion.signature_lines l
            where l.convention_id = c.id and l.version = c.version and l.role = other.role and l.what = 'signed'
          )
      ) as awaited,
      exists (select from immersion.host_reports r where r.convention_id = c.id) as "isReported",
      w.said_by as "hiredBy", w.contract
    from immersion.conventions c
    join immersion.signatories s on s.convention_id = c.id and s.role = 'host'
    join people.published_persons p on p.id = c.person_id
    left join immersion.hires w on w.convention_id = c.id
    where c.id = any(${all.map(({ id }) => id)}::uuid[])`)
  return all.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id)
    if (!row) return []
    const { isMine, givenName, signatoryId, signer, awaited, isReported, hiredBy: saidBy, contract } = row
    const mine = isMine ? { givenName, name: fullName(row), signatoryId } : null
    const isHired = saidBy !== null
    const mayUnhire = isHired && mayWithdrawHire({ saidBy, proof: contract }, 'host')
    return [{ one, mine, signer, awaited, isReported, isHired, mayUnhire }]
  })
}
