import { sql, type Db, type Sql, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { PersonId } from '#people'
import { asProduct, productColumns, type ProductRow } from './product-row-store.ts'
import type { Product } from './product.ts'
import type { MerchantId, ProductId } from './ids.ts'

export type { Product }

async function productsWhere(db: Db, where: Sql): Promise<Product[]> {
  const rows = await db.rows<ProductRow>(sql`
    select ${productColumns}
    from market.products p
    where ${where}
    order by p.name_key, p.id`)
  return rows.map(asProduct)
}

/** What a shop sells, sold or will sell, in the order of names. */
export const productsOf = (db: Db, merchantId: MerchantId): Promise<Product[]> =>
  productsWhere(db, sql`p.merchant_id = ${merchantId}`)

export const productsOfMany = (db: Db, merchantIds: readonly MerchantId[]): Promise<Product[]> =>
  productsWhere(db, sql`p.merchant_id = any(${merchantIds})`)

/** A product, on sale or not; undefined when it does not exist. */
export const readProduct = async (db: Db, id: ProductId): Promise<Product | undefined> =>
  (await productsWhere(db, sql`p.id = ${id}`))[0]

/** The product of this address that customers saw once, and that is no longer on sale. */
export const withdrawnIdOf = async (db: Db, slug: string): Promise<ProductId | undefined> =>
  (
    await productsWhere(db, sql`p.slug = ${slug} and p.withdrawn_at is not null and p.published_at is null`)
  )[0]?.id

/** Holds a product until the transaction ends, so that one change is made to it at a time. */
export async function lockProduct(tx: Tx, id: ProductId): Promise<Product | undefined> {
  await tx.run(sql`select id from market.products where id = ${id} for update`)
  return readProduct(tx, id)
}

/** Writes a product, or its new words when its id is known. */
export async function saveProduct(tx: Tx, product: Product, by: PersonId | null, at: Date): Promise<void> {
  const { content, allergens } = product
  const publishedAt = product.standing === 'on sale' ? product.publishedAt : null
  const withdrawnAt = product.standing === 'withdrawn' ? product.withdrawnAt : null
  await tx.run(sql`
    insert into market.products (
      id, merchant_id, slug, code, name, name_key, aisle, words, ean, price_cents, sold, pack_words, content, content_unit,
      vat_bp, origin, fishing, cold, contains, may_contain, declared_absent, allergens_by, allergens_on, traced, lead_days,
      carried_g, picture_id, drawing, published_at, withdrawn_at, written_at, written_by
    ) values (
      ${product.id}, ${product.merchantId}, ${product.slug}, ${product.code}, ${product.name}, ${fold(product.name)},
      ${product.aisle}, ${product.words}, ${product.ean}, ${product.priceCents}, ${product.sold}, ${product.packWords},
      ${content?.amount ?? null}, ${content?.unit ?? null}, ${product.vat_bp}, ${product.origin}, ${product.fishing},
      ${product.cold}, ${allergens?.contains ?? []}, ${allergens?.mayContain ?? []}, ${allergens?.absent ?? []},
      ${allergens?.by ?? null}, ${allergens?.on ?? null}, ${product.traced}, ${product.leadDays}, ${product.carried_g},
      ${product.pictureId}, ${product.drawing}, ${publishedAt}, ${withdrawnAt}, ${at}, ${by}
    )
    on conflict (id) do update
    set code = excluded.code, name = excluded.name, name_key = excluded.name_key, aisle = excluded.aisle,
      words = excluded.words, ean = excluded.ean, price_cents = excluded.price_cents, sold = excluded.sold,
      pack_words = excluded.pack_words, content = excluded.content, content_unit = excluded.content_unit,
      vat_bp = excluded.vat_bp, origin = excluded.origin, fishing = excluded.fishing, cold = excluded.cold,
      contains = excluded.contains, may_contain = excluded.may_contain, declared_absent = excluded.declared_absent,
      allergens_by = excluded.allergens_by, allergens_on = excluded.allergens_on, traced = excluded.traced,
      lead_days = excluded.lead_days, carried_g = excluded.carried_g, picture_id = excluded.picture_id,
      drawing = excluded.drawing, published_at = excluded.published_at, withdrawn_at = excluded.withdrawn_at,
      written_at = excluded.written_at, written_by = excluded.written_by`)
}

/** Slugs already taken that begin so. Nobody else is told of them before the transaction ends: two of one name have two addresses. */
export async function productSlugsLike(tx: Tx, base: string): Promise<string[]> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`products ${base}`}, 0))`)
  const rows = await tx.rows<{ slug: string }>(
    sql`select slug from market.products where starts_with(slug, ${base})`,
  )
  return rows.map(({ slug }) => slug)
}
