import type { GroupId } from '#actions'
import { sameAs, type OrganisationId, type PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Company } from './company.ts'
import type { CompanyId } from './ids.ts'
import type { Logo, LogoIcon } from './logo.ts'

type Row = Omit<Company, 'logo' | 'groupTitle'> & {
  shape: Logo['shape']
  colour: Logo['colour']
  sign: string
}

const columns = sql`
  c.id, c.group_id as "groupId", c.name, c.slogan, c.address, c.phone, c.terms, c.logo_shape as shape,
  c.logo_colour as colour, c.logo_sign as sign, c.logo_icon as "logoIcon", c.logo_file_id as "logoFileId"`

/** A company without the title of its group, which its own room gives. */
type Alone = Omit<Company, 'groupTitle'>

const alone = ({ shape, colour, sign, ...row }: Row): Alone => ({ ...row, logo: { shape, colour, sign } })

/** The same group twice is one company. */
export async function insertCompany(
  tx: Tx,
  { id, groupId }: Pick<Company, 'id' | 'groupId'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.companies (id, group_id, opened_at, opened_by)
    values (${id}, ${groupId}, ${at}, ${by})
    on conflict do nothing`)
}

export async function companyWith(db: Db, id: CompanyId): Promise<Alone | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from company.companies c where c.id = ${id}`)
  return row && alone(row)
}

/** The companies of these groups. */
export async function companiesOf(db: Db, groupIds: readonly GroupId[]): Promise<Alone[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from company.companies c
    where c.group_id = any(${groupIds}::uuid[])`)
  return rows.map(alone)
}

type Around = {
  /** The bodies where this person works. */
  works: readonly OrganisationId[]
  on: Day
}

/** The companies that have a name, of groups that learn that day in these bodies or in those where this person learns; never those of their own groups. */
export async function companiesAround(db: Db, personId: PersonId, { works, on }: Around): Promise<Company[]> {
  const rows = await db.rows<Row & Pick<Company, 'groupTitle'>>(sql`
    with own as (
      select g.id, a.lead_id
      from training.published_trainees t
      join actions.published_groups g on g.id = t.group_id
      join actions.published_actions a on a.id = g.action_id
      where t.person_id = ${sameAs(personId)} and coalesce(t.until_day, ${on}) >= ${on}
    )
    select ${columns}, g.title as "groupTitle"
    from company.companies c
    join actions.published_groups g on g.id = c.group_id
    join actions.published_actions a on a.id = g.action_id
    where c.name is not null and g.starts_on <= ${on} and g.ends_on >= ${on}
      and (a.lead_id = any(${works}::uuid[]) or a.lead_id in (select lead_id from own))
      and g.id not in (select id from own)
    order by g.title collate "fr-x-icu", c.id`)
  return rows.map(({ groupTitle, ...row }) => ({ ...alone(row), groupTitle }))
}

/** Holds a company until the transaction ends: who writes a paper or a turn at the same time waits. */
export async function lockCompany(tx: Tx, id: CompanyId): Promise<void> {
  await tx.rows(sql`select id from company.companies where id = ${id} for no key update`)
}

export async function nameCompany(
  tx: Tx,
  id: CompanyId,
  name: string,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update company.companies
    set name = ${name}, named_at = ${at}, named_by = ${by}
    where id = ${id} and name is null`)
}

export async function describeCompany(
  tx: Tx,
  id: CompanyId,
  { slogan, address, phone, terms }: Pick<Company, 'slogan' | 'address' | 'phone' | 'terms'>,
): Promise<void> {
  await tx.run(sql`
    update company.companies
    set slogan = ${slogan}, address = ${address}, phone = ${phone}, terms = ${terms}
    where id = ${id}`)
}

/** A logo drawn from choices takes the place of the photo, and the other way round. */
export async function keepLogo(
  tx: Tx,
  id: CompanyId,
  { icon, ...logo }: Logo & { icon: LogoIcon },
): Promise<void> {
  await tx.run(sql`
    update company.companies
    set logo_shape = ${logo.shape}, logo_colour = ${logo.colour}, logo_sign = ${logo.sign}, logo_icon = ${icon}, logo_file_id = null
    where id = ${id}`)
}

export async function keepLogoPhoto(tx: Tx, id: CompanyId, fileId: FileId): Promise<void> {
  await tx.run(sql`update company.companies set logo_file_id = ${fileId} where id = ${id}`)
}
