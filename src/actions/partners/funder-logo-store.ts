import { sql, type Db, type Tx } from '#platform/db'
import type { Picture } from '#platform/files'
import type { OrganisationId, PersonId } from '#people'
import type { ActionId } from '../ids.ts'

/** A funder of an action, and the logo that it asks for when one was given. */
export type FunderLogo = { organisationId: OrganisationId; name: string; logo: Picture | undefined }

type Row = Omit<FunderLogo, 'logo'> & {
  bytes: Uint8Array | null
  width: number | null
  height: number | null
}

/** The funders of an action, in the order of their names. */
export async function funderLogos(db: Db, actionId: ActionId): Promise<FunderLogo[]> {
  const rows = await db.rows<Row>(sql`
    select p.organisation_id as "organisationId", o.name, l.logo as bytes, l.logo_width as width, l.logo_height as height
    from actions.partners p
    join people.published_organisations o on o.id = p.organisation_id
    left join actions.funder_logos l on l.action_id = p.action_id and l.organisation_id = p.organisation_id
    where p.action_id = ${actionId} and p.part = 'funding'
    order by o.name collate "fr-x-icu"`)
  return rows.map(({ bytes, width, height, ...funder }) => ({
    ...funder,
    logo: bytes && width && height ? { bytes, width, height } : undefined,
  }))
}

export async function saveFunderLogo(
  tx: Tx,
  { actionId, organisationId }: { actionId: ActionId; organisationId: OrganisationId },
  { bytes, width, height }: Picture,
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into actions.funder_logos (action_id, organisation_id, logo, logo_width, logo_height, set_at, set_by)
    values (${actionId}, ${organisationId}, ${Buffer.from(bytes)}, ${width}, ${height}, ${at}, ${by})
    on conflict (action_id, organisation_id) do update
    set logo = excluded.logo, logo_width = excluded.logo_width, logo_height = excluded.logo_height,
      set_at = excluded.set_at, set_by = excluded.set_by`)
}

export async function dropFunderLogo(
  tx: Tx,
  { actionId, organisationId }: { actionId: ActionId; organisationId: OrganisationId },
): Promise<void> {
  await tx.run(sql`
    delete from actions.funder_logos
    where action_id = ${actionId} and organisation_id = ${organisationId}`)
}
