import { readFileSync } from 'node:fs'
import { seededOrganisations } from '#people'
import { sql, type OpenDatabase } from '#platform/db'
import { asId } from '#platform/id'
import type { PaymentId } from './ids.ts'

const migration = (name: string): string =>
  readFileSync(new URL(`migrations/${name}.sql`, import.meta.url), 'utf8')

export const oldPayment = {
  id: asId<PaymentId>('00000000-0000-8000-8000-0000000000d1'),
  shareId: '00000000-0000-8000-8000-0000000000d2',
  reference: 'C1A-OLD',
}
const { delplanque } = seededOrganisations

/** The money of a territory as it was kept when it had one market: one sale of a bakery, delivered and sent. */
export async function rewindMoney(db: OpenDatabase, at: Date): Promise<void> {
  await db.pool.query('drop schema payments cascade')
  for (const name of ['001-payments', '002-ledger', '003-simulator', '004-unsaid', '005-charges'])
    await db.pool.query(migration(name))
  await writeSale(db, at)
  await writeLedger(db, at)
}

/** What a start of the new version does. */
export async function bringUpToDate(db: OpenDatabase): Promise<void> {
  for (const name of ['006-operators', '007-reasons', '012-given-otherwise', '013-given-taken-back'])
    await db.pool.query(`begin; ${migration(name)}; commit`)
}

async function writeSale(db: OpenDatabase, at: Date): Promise<void> {
  const { id, shareId, reference } = oldPayment
  await db.run(sql`
    insert into payments.payees (organisation_id, provider_id, opened_at, receives, pays_out)
    values (${delplanque.id}, 'acct_old', ${at}, true, true)`)
  await db.run(sql`
    insert into payments.payments (
      id, reference, label, amount_cents, delivery_cents, delivery_vat_bp, asked, return_url, opened_at, expires_at, intent_id, paid_at
    ) values (${id}, ${reference}, 'Commande', 2200, 360, 2000, '[]', 'http://127.0.0.1:3000/', ${at}, ${at}, 'pi_old', ${at})`)
  await db.run(sql`
    insert into payments.shares (id, payment_id, organisation_id, label, gross_cents, commission_bp, vat_bp)
    values (${shareId}, ${id}, ${delplanque.id}, 'Boulangerie', 1840, 800, 2000)`)
}

const shop = ` ${delplanque.id}`
const postings: [key: string, kind: string, ofShop: boolean, entries: [account: string, cents: number][]][] =
  [
    [
      'share sold d2',
      'share sold',
      true,
      [
        ['platform', 1840],
        [`merchant${shop}`, -1664],
        ['commission', -147],
        ['commission vat', -29],
      ],
    ],
    [
      'delivery sold d1',
      'delivery sold',
      false,
      [
        ['platform', 360],
        ['delivery', -300],
        ['delivery vat', -60],
      ],
    ],
    [
      'share sent d3',
      'share sent',
      true,
      [
        [`connected${shop}`, 1664],
        ['platform', -1664],
      ],
    ],
  ]

async function writeLedger(db: OpenDatabase, at: Date): Promise<void> {
  const accounts = new Set(postings.flatMap(([, , , entries]) => entries.map(([account]) => account)))
  for (const account of accounts)
    await db.run(sql`
      insert into payments.accounts (id, kind, organisation_id)
      values (${account}, ${account.replace(shop, '')}, ${account.endsWith(shop) ? delplanque.id : null})`)
  for (const [key, kind, ofShop, entries] of postings)
    await db.transaction(async (tx) => {
      const posting = await tx.row<{ id: number }>(sql`
        insert into payments.postings (key, kind, organisation_id, payment_id, reference, posted_at)
        values (${key}, ${kind}, ${ofShop ? delplanque.id : null}, ${oldPayment.id}, ${oldPayment.reference}, ${at})
        returning id`)
      for (const [account, cents] of entries)
        await tx.run(sql`
          insert into payments.entries (posting_id, account_id, cents)
          values (${posting?.id}, ${account}, ${cents})`)
    })
  await db.run(sql`
    insert into payments.balances (account_id, cents)
    select account_id, sum(cents)
    from payments.entries
    group by account_id`)
}
