import { typo, writeCount } from '#platform/i18n'
import { Facts, Heading, LinkButton, Table, Unbroken } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Keeper } from '../access.ts'
import { moneyPage } from '../frame.tsx'
import type { Invoice } from './invoice.ts'
import { sayInvoice, type SaidInvoice } from './said.ts'

/** More would make a page that a telephone waits for: the paper has them all. */
const ON_A_PAGE = 40

type Shown = { keeper: Keeper; invoice: Invoice; back: { href: string; label: string } }

/** An invoice on the screen. */
export function invoicePage(c: Ask, { keeper, invoice, back }: Shown): Response {
  const said = sayInvoice(invoice)
  const more = said.lines.length - ON_A_PAGE
  return moneyPage(
    c,
    { title: said.title, keeper },
    <div class="stack">
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <Heading title={said.title} lead={said.total}>
        <LinkButton icon="download" href={`/argent/factures/${invoice.id}.pdf`} download>
          PDF
        </LinkButton>
      </Heading>
      <Facts
        facts={[
          ...said.facts,
          { label: said.issuer.title, value: <Side side={said.issuer} /> },
          { label: said.client.title, value: <Side side={said.client} /> },
        ]}
      />
      {said.rates.length > 0 && (
        <Table
          caption="TVA"
          rows={said.rates}
          columns={[
            { key: 'rate', label: 'Taux', cell: (one) => one.rate },
            { key: 'net', label: 'Hors taxes', num: true, cell: (one) => one.net },
            { key: 'vat', label: 'TVA', num: true, cell: (one) => one.vat },
            { key: 'cents', label: 'TTC', num: true, cell: (one) => one.cents },
          ]}
        />
      )}
      {said.sentences.map((one) => (
        <p>
          <Unbroken text={one} />
        </p>
      ))}
      <Lines rows={said.lines.slice(0, ON_A_PAGE)} />
      {more > 0 && <p>{typo(`Et ${writeCount(more, 'autre ligne', 'autres lignes')}, dans le PDF.`)}</p>}
    </div>,
  )
}

function Side({ side }: { side: SaidInvoice['issuer'] }) {
  return (
    <>
      {side.name}
      {side.lines.map((one) => (
        <>
          <br />
          {one}
        </>
      ))}
    </>
  )
}

function Lines({ rows }: { rows: SaidInvoice['lines'] }) {
  return (
    <Table
      caption="Vente par vente"
      rows={rows}
      columns={[
        { key: 'what', label: 'Vente', header: true, cell: (one) => one.what },
        { key: 'day', label: 'Jour', cell: (one) => one.day },
        { key: 'gross', label: 'Prix TTC', num: true, cell: (one) => one.gross },
        { key: 'commission', label: 'Commission HT', num: true, cell: (one) => one.commission },
        { key: 'vat', label: 'TVA', num: true, cell: (one) => one.vat },
      ]}
    />
  )
}
