import { sql, type Db, type Tx } from '#platform/db'
import type { Picture } from '#platform/files'
import type { Letterhead } from './letterhead.ts'
import type { OrganisationId, PersonId } from './ids.ts'

type Row = {
  address: string | null
  activityNumber: string | null
  bytes: Uint8Array | null
  width: number | null
  height: number | null
}

/** What an organisation puts at the head of its papers; not a person: anybody may read it. */
export async function readLetterhead(db: Db, id: OrganisationId): Promise<Letterhead> {
  const row = await db.row<Row>(sql`
    select address, activity_number as "activityNumber", logo as bytes, logo_width as width, logo_height as height
    from people.letterheads
    where organisation_id = ${id}`)
  const { address = null, activityNumber = null, bytes, width, height } = row ?? {}
  return { address, activityNumber, logo: bytes && width && height ? { bytes, width, height } : undefined }
}

/** Writes the words; the logo stays unless another one is given, or `logo` is null. */
export async function saveLetterhead(
  tx: Tx,
  id: OrganisationId,
  { address, activityNumber, logo }: Omit<Letterhead, 'logo'> & { logo: Picture | null | undefined },
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.letterheads (organisation_id, address, activity_number, set_at, set_by)
    values (${id}, ${address}, ${activityNumber}, ${at}, ${by})
    on conflict (organisation_id) do update
    set address = excluded.address, activity_number = excluded.activity_number, set_at = excluded.set_at, set_by = excluded.set_by`)
  if (logo !== undefined)
    await tx.run(sql`
      update people.letterheads
      set logo = ${logo && Buffer.from(logo.bytes)}, logo_width = ${logo?.width ?? null}, logo_height = ${logo?.height ?? null}
      where organisation_id = ${id}`)
}
