import type { Merchant } from '#market'
import { FRANCHISE_WORDS } from '#payments'
import { de, writeCount, writeEuros, writePercent } from '#platform/i18n'
import { addMonths, writeMonth, writeShortDate, type Day } from '#platform/time'
import { Empty, Facts, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeNumberOf, type Receipt } from './receipt.ts'
import { OrderTabs, sharePage, SHARES } from '../share-frame.tsx'

type SoldMonth = { merchant: Merchant; from: Day; receipts: Receipt[]; next: Day | null }

const signed = ({ kind }: Receipt, cents: number): number => (kind === 'receipt' ? cents : -cents)
const sum = (receipts: Receipt[], of: (one: Receipt) => number): number =>
  receipts.reduce((all, one) => all + signed(one, of(one)), 0)

/** What a shop sold in a month, by rate of tax: its receipts less its credit notes. */
export function shareMonthPage(c: Ask, { merchant, from, receipts, next }: SoldMonth): Response {
  const cents = sum(receipts, (one) => one.content.totals.cents)
  const orders = new Set(receipts.filter((one) => one.kind === 'receipt').map((one) => one.orderId)).size
  const to = (day: Day) => `${SHARES}/mois?commerce=${merchant.slug}&mois=${day.slice(0, 7)}`
  return sharePage(
    c,
    { title: 'Mon mois', merchant },
    <>
      <Heading title="Mon mois" over={merchant.name} />
      <OrderTabs merchant={merchant} here="/mois" />
      <h2>{`Ventes ${de(writeMonth(from))}`}</h2>
      {receipts.length === 0 ? (
        <Empty icon="sheet" title="Aucune vente ce mois-ci" />
      ) : (
        <>
          <p class="big">{writeEuros(cents)}</p>
          <p>{`${writeCount(orders, 'commande')}, taxes comprises, remboursements enlevés.`}</p>
          <Facts
            facts={[
              { label: 'Hors taxes', value: writeEuros(sum(receipts, (one) => one.content.totals.netCents)) },
              ...ratesOf(receipts).map(({ vat_bp, vatCents }) => ({
                label: `TVA ${writePercent(vat_bp / 10_000)}`,
                value: writeEuros(vatCents),
              })),
              {
                label: 'Commission du marché, hors taxes',
                value: writeEuros(sum(receipts, (one) => one.commissionCents)),
              },
            ]}
          />
          {merchant.vat === 'franchise' && <p>{FRANCHISE_WORDS}.</p>}
          <Receipts receipts={receipts} />
        </>
      )}
      <nav class="row between" aria-label="Autres mois">
        <a href={to(addMonths(from, -1))} rel="prev">
          {writeMonth(addMonths(from, -1))}
        </a>
        {next && (
          <a href={to(next)} rel="next">
            {writeMonth(next)}
          </a>
        )}
      </nav>
      <p>
        <a href="/argent">Reversements</a>
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

function Receipts({ receipts }: { receipts: Receipt[] }) {
  return (
    <Table
      caption="Reçus et avoirs"
      rows={receipts}
      columns={[
        {
          key: 'number',
          label: 'Numéro',
          cell: (one) => (
            <a class="nowrap" href={`/marche/recus/${one.id}`}>
              {writeNumberOf(one.kind, one.year, one.number)}
            </a>
          ),
        },
        { key: 'on', label: 'Le', cell: (one) => writeShortDate(one.issuedOn) },
        { key: 'order', label: 'Commande', cell: (one) => one.content.reference },
        {
          key: 'cents',
          label: 'Montant',
          num: true,
          cell: (one) => writeEuros(signed(one, one.content.totals.cents)),
        },
      ]}
    />
  )
}
