import type { Merchant } from '#market'
import { FRANCHISE_WORDS } from '#payments'
import { addMonths, type Day } from '#platform/time'
import { Empty, Facts, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeNumberOf, type Receipt } from './receipt.ts'
import { SHARES } from '../share-address.ts'
import { OrderTabs, sharePage, shopWordsIn, type ShopWords } from '../shop/door.ts'

type SoldMonth = { merchant: Merchant; from: Day; receipts: Receipt[]; next: Day | null }

const signed = ({ kind }: Receipt, cents: number): number => (kind === 'receipt' ? cents : -cents)
const sum = (receipts: Receipt[], of: (one: Receipt) => number): number =>
  receipts.reduce((all, one) => all + signed(one, of(one)), 0)

/** What a shop sold in a month, by rate of tax: its receipts less its credit notes. */
export function shareMonthPage(c: Ask, { merchant, from, receipts, next }: SoldMonth): Response {
  const words = shopWordsIn(c)
  const { say, write } = words
  const { month } = say
  const cents = sum(receipts, (one) => one.content.totals.cents)
  const orders = new Set(receipts.filter((one) => one.kind === 'receipt').map((one) => one.orderId)).size
  const to = (day: Day) => `${SHARES}/mois?commerce=${merchant.slug}&mois=${day.slice(0, 7)}`
  return sharePage(
    c,
    { title: month.title, merchant },
    <>
      <Heading title={month.title} over={merchant.name} />
      <OrderTabs merchant={merchant} here="month" say={say} />
      <h2>{month.sales(write.monthYear(from))}</h2>
      {receipts.length === 0 ? (
        <Empty icon="sheet" title={month.none} />
      ) : (
        <>
          <p class="big">{write.euros(cents)}</p>
          <p>{month.orders(orders)}</p>
          <Facts
            facts={[
              { label: month.net, value: write.euros(sum(receipts, (one) => one.content.totals.netCents)) },
              ...ratesOf(receipts).map(({ vat_bp, vatCents }) => ({
                label: month.vat(write.percent(vat_bp / 10_000)),
                value: write.euros(vatCents),
              })),
              {
                label: month.commission,
                value: write.euros(sum(receipts, (one) => one.commissionCents)),
              },
            ]}
          />
          {merchant.vat === 'franchise' && <p lang="fr">{FRANCHISE_WORDS}.</p>}
          <Receipts receipts={receipts} words={words} />
        </>
      )}
      <nav class="row between" aria-label={month.others}>
        <a href={to(addMonths(from, -1))} rel="prev">
          {write.monthYear(addMonths(from, -1))}
        </a>
        {next && (
          <a href={to(next)} rel="next">
            {write.monthYear(next)}
          </a>
        )}
      </nav>
      <p>
        <a href="/argent">{month.payouts}</a>
      </p>
    </>,
  )
}

function ratesOf(receipts: Receipt[]): { vat_bp: number; vatCents: number }[] {
  const rates = new Map<number, number>()
  for (const one of receipts)
    for (const { vat_bp, vatCents } of one.content.totals.rates)
      rates.set(vat_bp, (rates.get(vat_bp) ?? 0) + signed(one, vatCents))
  return [...rates]
    .map(([vat_bp, vatCents]) => ({ vat_bp, vatCents }))
    .toSorted((a, b) => a.vat_bp - b.vat_bp)
}

function Receipts({ receipts, words }: { receipts: Receipt[]; words: ShopWords }) {
  const { say, write } = words
  const { month } = say
  return (
    <Table
      caption={month.receipts}
      rows={receipts}
      columns={[
        {
          key: 'number',
          label: month.number,
          cell: (one) => (
            <a class="nowrap" href={`/marche/recus/${one.id}`}>
              {writeNumberOf(one.kind, one.year, one.number)}
            </a>
          ),
        },
        { key: 'on', label: month.on, cell: (one) => write.shortDate(one.issuedOn) },
        { key: 'order', label: month.order, cell: (one) => one.content.reference },
        {
          key: 'cents',
          label: month.amount,
          num: true,
          cell: (one) => write.euros(signed(one, one.content.totals.cents)),
        },
      ]}
    />
  )
}
