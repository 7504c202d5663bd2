import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import { streetKey, type Merchant } from './merchant.ts'
import type { MarketId, MerchantId, ProductId } from './ids.ts'

const columns = sql`
  m.id, m.market_id as "marketId", m.organisation_id as "organisationId", m.slug, m.name, m.sector, m.story, m.address,
  m.street, m.postcode, m.town, m.phone, m.email, m.hours, m.commission_bp, m.vat, m.colds, m.away_from as "awayFrom",
  m.away_until as "awayUntil", m.away_words as "awayWords", m.picture_id as "pictureId", m.drawing, m.mediator_name as "mediatorName", m.mediator_address as "mediatorAddress"`

type Row = Omit<Merchant, 'away' | 'mediator'> & {
  awayFrom: Day | null
  awayUntil: Day | null
  awayWords: string
  mediatorName: string
  mediatorAddress: string
}

const asMerchant = ({
  awayFrom,
  awayUntil,
  awayWords,
  mediatorName,
  mediatorAddress,
  ...row
}: Row): Merchant => ({
  ...row,
  away: awayFrom && awayUntil ? { from: awayFrom, until: awayUntil, words: awayWords } : null,
  mediator: mediatorName ? { name: mediatorName, address: mediatorAddress } : null,
})

async function merchantsWhere(db: Db, where: Sql, limit?: number): Promise<Merchant[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from market.merchants m
    where ${where} and m.closed_at is null
    order by m.name collate "fr-x-icu", m.id
    limit ${limit ?? null}`)
  return rows.map(asMerchant)
}

/** Every shop of a market, in the order of their names. */
export const listMerchants = (db: Db, marketId: MarketId): Promise<Merchant[]> =>
  merchantsWhere(db, sql`m.market_id = ${marketId}`)

/** A shop by its id; undefined when there is none. */
export const readMerchant = async (db: Db, id: MerchantId): Promise<Merchant | undefined> =>
  (await merchantsWhere(db, sql`m.id = ${id}`))[0]

export const merchantBySlug = async (db: Db, slug: string): Promise<Merchant | undefined> =>
  (await merchantsWhere(db, sql`m.slug = ${slug}`))[0]

/** Holds a shop until the transaction ends, so that one change is made to it at a time. */
export async function lockMerchant(tx: Tx, id: MerchantId): Promise<Merchant | undefined> {
  await tx.run(sql`select id from market.merchants where id = ${id} for update`)
  return readMerchant(tx, id)
}

/** The shops of these organisations. */
export const merchantsOf = (db: Db, organisationIds: readonly OrganisationId[]): Promise<Merchant[]> =>
  merchantsWhere(db, sql`m.organisation_id = any(${organisationIds})`)

/** The shops that sell these products, or sold them. */
export const merchantsSelling = (db: Db, productIds: readonly ProductId[]): Promise<Merchant[]> =>
  merchantsWhere(
    db,
    sql`m.id in (select p.merchant_id from market.products p where p.id = any(${productIds}))`,
  )

/** Shops of a market from the one after this name, for a list read by pages. */
export async function merchantPage(
  db: Db,
  marketId: MarketId,
  { after, search, limit }: { after: { name: string; id: MerchantId } | null; search: string; limit: number },
): Promise<Merchant[]> {
  const from = after
    ? sql`(m.name collate "fr-x-icu", m.id) > (${after.name} collate "fr-x-icu", ${after.id}::uuid)`
    : sql`true`
  return merchantsWhere(
    db,
    sql`m.market_id = ${marketId} and ${from} and strpos(m.name_key, ${fold(search)}) > 0`,
    limit,
  )
}

/** Writes a shop, or its new words when its id is known. */
export async function saveMerchant(tx: Tx, merchant: Merchant, at: Date): Promise<void> {
  const { away, mediator } = merchant
  await tx.run(sql`
    insert into market.merchants (
      id, market_id, organisation_id, slug, name, name_key, sector, story, address, street, street_key, postcode, town, phone, email, hours,
      commission_bp, vat, colds, away_from, away_until, away_words, picture_id, drawing, mediator_name, mediator_address, opened_at
    ) values (
      ${merchant.id}, ${merchant.marketId}, ${merchant.organisationId}, ${merchant.slug}, ${merchant.name},
      ${fold(merchant.name)}, ${merchant.sector}, ${merchant.story}, ${merchant.address}, ${merchant.street}, ${streetKey(merchant.address)},
      ${merchant.postcode}, ${merchant.town}, ${merchant.phone}, ${merchant.email}, ${merchant.hours}, ${merchant.commission_bp},
      ${merchant.vat}, ${merchant.colds}, ${away?.from ?? null}, ${away?.until ?? null}, ${away?.words ?? ''},
      ${merchant.pictureId}, ${merchant.drawing}, ${mediator?.name ?? ''}, ${mediator?.address ?? ''}, ${at}
    )
    on conflict (id) do update
    set name = excluded.name, name_key = excluded.name_key, sector = excluded.sector, story = excluded.story, address = excluded.address,
      street = excluded.street, street_key = excluded.street_key, postcode = excluded.postcode, town = excluded.town,
      phone = excluded.phone, email = excluded.email, hours = excluded.hours, commission_bp = excluded.commission_bp, vat = excluded.vat,
      colds = excluded.colds, away_from = excluded.away_from, away_until = excluded.away_until,
      away_words = excluded.away_words, picture_id = excluded.picture_id, drawing = excluded.drawing,
      mediator_name = excluded.mediator_name, mediator_address = excluded.mediator_address`)
}

/** Slugs already taken that begin so. */
export async function merchantSlugsLike(db: Db, base: string): Promise<string[]> {
  const rows = await db.rows<{ slug: string }>(
    sql`select slug from market.merchants where starts_with(slug, ${base})`,
  )
  return rows.map((row) => row.slug)
}
