import { asWritten } from '#platform/languages'
import { addDays } from '#platform/time'
import { fieldId } from '#platform/ui'
import { logoAddress, type Company } from '../company.ts'
import { invoiceMentions, percentOf, VALID_DAYS, type VatChoice } from '../law.ts'
import { lineCents, quantityWords, ratesOf, unitWithVatCents, type Line, type Quote } from '../quote.ts'
import { minutesIn, type PrintedInvoice } from './printed-invoice.ts'
import type { InsideWords } from './speak-inside.ts'

type Sheet = {
  company: Company
  paper: Quote
  invoice?: PrintedInvoice
  /** Where its reader is given the logo: who is of the company reads another page than its client. */
  logo?: string
} & InsideWords

/** A quote, or the invoice that says the same, as it is printed: the stamp near the name, and that nobody pays. */
export function QuoteSheet({ company, paper, invoice, logo = logoAddress(company), common, write }: Sheet) {
  const { content, netCents, vatCents, vat, answered } = paper
  const rates = ratesOf(content.lines, vat)
  const { paper: words } = common
  const title = invoice ? words.invoice(invoice.number) : words.quote(paper.number)
  return (
    <article class="sheet stack" id={fieldId('quote')} tabIndex={-1} aria-label={title}>
      <div class="row">
        <img src={logo} alt="" width={48} height={48} />
        <p {...asWritten}>
          <b>{content.company.name}</b>
          {content.company.address && (
            <>
              <br />
              {content.company.address}
            </>
          )}
        </p>
      </div>
      <p class="stamp">{common.stamp}</p>
      <p>
        <b class="number">{title}</b>
        <br />
        {invoice ? words.issued(write.fullDay(invoice.issuedOn)) : words.on(write.fullDay(paper.madeOn))}
        {!invoice && (
          <>
            <br />
            {words.until(write.date(addDays(paper.madeOn, VALID_DAYS)))}
          </>
        )}
      </p>
      <p>
        {words.to}{' '}
        <span {...asWritten}>
          <b>{common.client(content.client?.name ?? null)}</b>
          {content.client?.address && `, ${content.client.address}`}
        </span>
      </p>
      {invoice && <Served {...{ invoice, common, write }} />}
      <div class="lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col" class="num">
                {words.quantity}
              </th>
              <th scope="col" class="num">
                {words.price}
              </th>
            </tr>
          </thead>
          <tbody>
            {content.lines.map((line) => (
              <tr>
                <td>
                  <span {...asWritten}>{line.name}</span>
                  {line.unitCents > 0 && (
                    <>
                      <br />
                      <span class="unit muted">
                        {unitWords(line, vat, rates.length > 1, { common, write })}
                      </span>
                    </>
                  )}
                </td>
                <td class="num">{quantityWords(line, words)}</td>
                <td class="num">{write.euros(lineCents(line))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Sum label={words.net} euros={write.euros(netCents)} />
        {rates.map((rate) => (
          <Sum
            label={
              rates.length > 1
                ? words.vatOn(words.vats[rate.vat], write.euros(rate.netCents))
                : words.vats[rate.vat]
            }
            euros={write.euros(rate.vatCents)}
          />
        ))}
      </div>
      <p class="sum total">
        <span>{words.total}</span>
        <span>{write.euros(netCents + vatCents)}</span>
      </p>
      {answered && !invoice && (
        <p>
          {answered.answer === 'accepted'
            ? words.agreed(write.date(answered.on))
            : words.refused(write.date(answered.on))}{' '}
          <b {...asWritten}>{common.client(answered.name)}</b>
        </p>
      )}
      {content.terms && (
        <div>
          <b>{words.terms}</b>
          <p {...asWritten}>{content.terms}</p>
        </div>
      )}
      <div class="unit">
        <b>{words.law}</b>
        <ul {...asWritten}>
          {(invoice ? invoiceMentions : content.mentions).map((mention) => (
            <li>{mention}</li>
          ))}
        </ul>
      </div>
      <p class="muted">{common.learning}</p>
    </article>
  )
}

/** The day of the service, who came, and how long in all; nobody is said to have come when the planning did not say who. */
const Served = ({ invoice, common, write }: { invoice: PrintedInvoice } & InsideWords) => (
  <p>
    {common.paper.served(write.fullDay(invoice.givenOn))}
    {invoice.came.map(({ name, minutes }) => (
      <>
        <br />
        {common.paper.came(name, write.minutes(minutes))}
      </>
    ))}
    {invoice.came.length > 0 && (
      <>
        <br />
        {common.paper.inAll(write.minutes(minutesIn(invoice)))}
      </>
    )}
  </p>
)

const Sum = ({ label, euros }: { label: string; euros: string }) => (
  <p class="sum">
    <span>{label}</span>
    <span>{euros}</span>
  </p>
)

/** '24,00 € l’heure hors taxe, 26,40 € avec la TVA': what the law wants said of a price by the hour; the rate, where a quote has several. */
export function unitWords(
  line: Line,
  vat: VatChoice,
  saysRate: boolean,
  { common, write }: InsideWords,
): string {
  const { paper: words } = common
  const rate = line.vat ?? vat
  const net = `${write.euros(line.unitCents)}${words.each[line.unit]}`
  if (percentOf(rate) === 0) return net
  const gross = write.euros(unitWithVatCents(line, vat))
  return saysRate
    ? words.withVatAt(net, gross, write.percent(percentOf(rate) / 100))
    : words.withVat(net, gross)
}
