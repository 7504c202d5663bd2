import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Domain, Framework, SubDomain } from './framework.ts'
import type { FrameworkId } from '../ids.ts'

/** True when this version was not there yet. */
export async function insertFramework(
  tx: Tx,
  framework: Omit<Framework, 'domains'>,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into certification.frameworks (id, title, source, from_day, loaded_at)
    values (${framework.id}, ${framework.title}, ${framework.source}, ${framework.fromDay}, ${at})
    on conflict (id) do nothing`)
  return inserted === 1
}

export async function insertDomain(tx: Tx, frameworkId: FrameworkId, domain: Domain): Promise<void> {
  await tx.run(sql`
    insert into certification.framework_domains (framework_id, number, title, short_title)
    values (${frameworkId}, ${domain.number}, ${domain.title}, ${domain.shortTitle})`)
  await tx.run(sql`
    insert into certification.framework_sub_domains (framework_id, domain, number, title, wording)
    select ${frameworkId}, ${domain.number}, part.number, part.title, part.wording
    from unnest(${domain.subDomains.map((part) => part.title)}::text[], ${domain.subDomains.map((part) => part.wording)}::text[])
      with ordinality as part (title, wording, number)`)
}

type Row = Omit<Framework, 'domains'> & {
  loadedAt: Date
  number: number
  domainTitle: string
  shortTitle: string
  parts: SubDomain[]
}

export type LoadedFramework = Framework & { loadedAt: Date }

/** The version in force on that day; before the first one, the first one. */
export async function frameworkOn(db: Db, on: Day): Promise<LoadedFramework | undefined> {
  const rows = await db.rows<Row>(sql`
    select f.id, f.title, f.source, f.from_day as "fromDay", f.loaded_at as "loadedAt",
      d.number, d.title as "domainTitle", d.short_title as "shortTitle",
      (
        select json_agg(json_build_object('title', s.title, 'wording', s.wording) order by s.number)
        from certification.framework_sub_domains s
        where s.framework_id = f.id and s.domain = d.number
      ) as parts
    from certification.frameworks f
    join certification.framework_domains d on d.framework_id = f.id
    where f.id = (
      select id
      from certification.frameworks
      order by from_day <= ${on} desc, case when from_day <= ${on} then from_day end desc, from_day
      limit 1
    )
    order by d.number`)
  const [first] = rows
  if (!first) return undefined
  const { id, title, source, fromDay, loadedAt } = first
  const domains = rows.map((row) => ({
    number: row.number,
    title: row.domainTitle,
    shortTitle: row.shortTitle,
    subDomains: row.parts,
  }))
  return { id, title, source, fromDay, loadedAt, domains }
}
