import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'

export const size = { merchants: 120, products: 6_200 }

/** Shops and products until the market holds 120 and 6 200, the same at each run; names are made of words that people look for. */
export async function fillCatalogue(tx: Tx, by: PersonId): Promise<void> {
  await tx.run(sql`
    insert into people.organisations (id, name, name_key, kind, town, registered_at)
    select ('bec0c001-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Boutique ' || n, 'boutique ' || n, 'shop', 'Calais', now()
    from generate_series(1, ${size.merchants}::integer - (select count(*)::integer from market.merchants)) n`)
  await tx.run(sql`
    insert into market.merchants (
      id, market_id, organisation_id, slug, name, name_key, sector, address, street, street_key, postcode, town, hours,
      commission_bp, colds, opened_at
    )
    select ('bec0c002-0000-8000-8000-' || right(o.id::text, 12))::uuid, m.id, o.id, replace(o.name_key, ' ', '-'), o.name, o.name_key,
      (array['Primeur', 'Boulangerie', 'Crèmerie', 'Librairie', 'Mercerie'])[n % 5 + 1], n || ' Rue ' || n % 40, 'Rue ' || n % 40,
      'rue ' || n % 40, '62100', 'Calais', 'Tu-Sa 09:00-12:30,14:00-19:00', 800, array['ambient', 'le8', 'le4', 'le2'], now()
    from people.organisations o
    cross join lateral (select substr(o.name, 10)::integer as n) numbered
    cross join (select id from market.markets limit 1) m
    where o.id::text like 'bec0c001%'`)
  await tx.run(sql`
    insert into market.products (
      id, merchant_id, slug, name, name_key, aisle, price_cents, sold, content, content_unit, vat_bp, origin, cold, contains,
      declared_absent, allergens_by, allergens_on, drawing, published_at, written_at, written_by
    )
    select ('bec0c003-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
      ('bec0c002-0000-8000-8000-' || lpad(to_hex(n % shops.count + 1), 12, '0'))::uuid,
      'produit-' || n, word || ' ' || kind || ' ' || n, lower(word || ' ' || kind || ' ' || n),
      (array['greengrocer', 'bakery', 'dairy', 'grocery', 'books'])[n % 5 + 1], 100 + n % 3000, 'piece', 100 + n % 900, 'g', 550,
      'Calais', 'ambient',
      case when n % 3 = 0 then array['milk'] else '{}' end,
      array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin',
        'molluscs'] || case when n % 3 = 0 then '{}'::text[] else array['milk'] end,
      'la boutique', current_date, 'poireau', now(), now(), ${by}
    from generate_series(1, ${size.products}::integer - (select count(*)::integer from market.products where published_at is not null)) n
    cross join (select count(*)::integer as count from market.merchants where id::text like 'bec0c002%') shops
    cross join lateral (
      select (array['Poireau', 'Baguette', 'Maroilles', 'Confiture', 'Roman', 'Tomate', 'Brioche', 'Yaourt', 'Lentilles', 'Carnet',
          'Courgette', 'Tarte', 'Beurre', 'Biscuit', 'Album', 'Épinard', 'Croissant', 'Comté', 'Moutarde', 'Guide'])[n % 20 + 1] as word,
        (array['fermier', 'de Calais', 'ancien', 'du Nord', 'des dunes', 'maison', 'fumé'])[n % 7 + 1] as kind
    ) words`)
  await tx.run(sql`
    insert into market.stocks (product_id, on_hand, counted_at)
    select id, 1000000, now()
    from market.products
    where id::text like 'bec0c003%'`)
  await tx.run(sql`update market.markets set version = version + 1`)
}

export async function analyseMarket(tx: Tx): Promise<void> {
  await tx.run(sql`analyze market.products, market.merchants, market.stocks`)
}

/** Enough on every shelf for as many orders as a bench makes. */
export async function fillShelves(tx: Tx): Promise<void> {
  await tx.run(sql`update market.stocks set on_hand = 1000000`)
}

/** What is sold by the piece in each of three shops of the demo. */
export async function productsOfThree(db: Db): Promise<string[][]> {
  const rows = await db.rows<{ ids: string[] }>(sql`
    select array_agg(p.id order by p.name_key) as ids
    from market.products p
    join market.merchants m on m.id = p.merchant_id
    where p.published_at is not null and p.lead_days = 0 and p.traced = 'no' and p.sold = 'piece'
      and m.slug in ('la-ferme-urbaine', 'boulangerie-delplanque', 'cremerie-saint-pierre')
    group by p.merchant_id`)
  return rows.map((one) => one.ids)
}
