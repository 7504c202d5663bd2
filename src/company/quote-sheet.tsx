import { writeEuros } from '#platform/i18n'
import { addDays, writeDate, writeFullDay, type Day } from '#platform/time'
import { companyAddress, type Company } from './company.ts'
import { VALID_DAYS, vatWords } from './law.ts'
import { lineCents, quantityWords, type Quote } from './quote.ts'
import { french as say } from './sentences.fr.ts'

type Sheet = { company: Company; paper: Quote; invoice?: { number: number; issuedOn: Day } }

/** A quote, or the invoice that says the same, as it is printed: the stamp near the name, and that nobody pays. */
export function QuoteSheet({ company, paper, invoice }: Sheet) {
  const { content, netCents, vatCents, vat, answered } = paper
  const { paper: words } = say
  const title = invoice ? words.invoice(invoice.number) : words.quote(paper.number)
  return (
    <article class="sheet stack" aria-label={title}>
      <div class="row">
        <img src={companyAddress(company.id, '/logo')} alt="" width={48} height={48} />
        <p>
          <b>{content.company.name}</b>
          {content.company.address && (
            <>
              <br />
              {content.company.address}
            </>
          )}
        </p>
      </div>
      <p class="stamp">{say.stamp}</p>
      <p>
        <b class="number">{title}</b>
        <br />
        {invoice ? words.on(writeFullDay(invoice.issuedOn)) : words.on(writeFullDay(paper.madeOn))}
        {!invoice && (
          <>
            <br />
            {words.until(writeDate(addDays(paper.madeOn, VALID_DAYS)))}
          </>
        )}
      </p>
      <p>
        {words.to} <b>{content.client.name}</b>
        {content.client.address && `, ${content.client.address}`}
      </p>
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
              <td>{line.name}</td>
              <td class="num">{quantityWords(line)}</td>
              <td class="num">{writeEuros(lineCents(line))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Sum label={words.net} cents={netCents} />
        <Sum label={vatWords(vat)} cents={vatCents} />
      </div>
      <p class="sum total">
        <span>{words.total}</span>
        <span>{writeEuros(netCents + vatCents)}</span>
      </p>
      {answered && !invoice && (
        <p>
          {answered.answer === 'accepted'
            ? words.agreed(writeDate(answered.on))
            : words.refused(writeDate(answered.on))}{' '}
          <b>{answered.name}</b>
        </p>
      )}
      <p class="muted">{say.learning}</p>
    </article>
  )
}

const Sum = ({ label, cents }: { label: string; cents: number }) => (
  <p class="sum">
    <span>{label}</span>
    <span>{writeEuros(cents)}</span>
  </p>
)
