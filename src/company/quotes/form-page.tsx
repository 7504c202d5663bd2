import { asWritten, type Writer } from '#platform/languages'
import { Alert, Button, Choices, ErrorSummary, Field, Form, Select, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { QuoteId } from '../ids.ts'
import {
  AmountField,
  Back,
  companyPage,
  type CompanySentences,
  type RefusedForm,
  shownIn,
  speakInside,
  KeptHere,
  waits,
} from '../screen/door.ts'
import type { VatChoice } from '../law.ts'
import type { Offer } from '../offer.ts'
import type { RequestFile } from '../request.ts'
import type { QuoteSentences } from './sentences.fr.ts'
import { quoteSentences } from './sentences.ts'

type Shown = {
  file: RequestFile
  offers: Offer[]
  vats: VatChoice[]
  freshId: QuoteId
  rows: number
  /** Kept on a telephone, where nobody gives one more line. */
  isKept?: boolean
} & RefusedForm

/** The form of a quote: services of the list, how long; something else; the way there; the VAT. */
export function quoteForm(c: Ask, inside: Inside, shownForm: Shown): Response {
  const { file, offers, vats, freshId, rows, isKept = false, errors = {}, typed } = shownForm
  const { company } = inside
  const { say, common, write } = speakInside(c, inside, quoteSentences)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const requestAt = companyAddress(company.id, `/demandes/${file.id}`)
  const action = `${requestAt}/devis`
  return companyPage(
    c,
    inside,
    { title: say.title, errors },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">
          {common.asks(file.client)}
          <br />
          <span {...asWritten}>{common.said(file.words)}</span>
        </p>
      </div>
      <ErrorSummary errors={errors} />
      {offers.length === 0 && (
        <Alert kind="wait" title={say.noPrice}>
          <a href={companyAddress(company.id, '/prix')}>{say.writePrices}</a>
        </Alert>
      )}
      <KeptHere common={common} />
      <Form action={action} waits={waits(say.quoteOf(common.client(file.client)), requestAt)}>
        <input type="hidden" name="act" value={shown('act', freshId).value} />
        <input type="hidden" name="rows" value={rows} />
        {offers.length > 0 && (
          <>
            {Array.from({ length: rows }, (_, i) => (
              <ServiceRow {...{ offers, shown, say, common, write }} n={i + 1} />
            ))}
            {!isKept && (
              <Button kind="quiet" icon="plus" name="more" value="oui">
                {say.more}
              </Button>
            )}
          </>
        )}
        <Field {...shown('other')} label={say.other} required={false} maxlength={80} autocomplete="off" />
        <AmountField {...shown('otherPrice')} label={say.otherPrice} required={false} />
        <AmountField {...shown('travel')} label={say.travel} hint={say.travelHint} required={false} />
        <Choices
          {...shown('vat', 'none')}
          legend={say.vat}
          hint={say.vatHint}
          options={vats.map((value) => ({
            value,
            label: say.vats[value],
            ...(value === 'none' ? { hint: say.vatNone } : {}),
          }))}
        />
        <LineRates {...{ vats, shown, rows, errors, say }} />
        <Field
          {...shown('address', file.clientAddress)}
          label={say.address}
          required={false}
          maxlength={200}
          autocomplete="off"
        />
        <Button kind="go" wide icon="check">
          {say.make}
        </Button>
      </Form>
      <Back company={company} common={common} />
    </>,
  )
}

type RatesProps = {
  vats: VatChoice[]
  shown: ReturnType<typeof shownIn>
  rows: number
  errors: Errors
  say: QuoteSentences
}

/** Folded until it is needed: a line whose rate is not that of its quote. */
function LineRates({ vats, shown, rows, errors, say }: RatesProps) {
  const lines = [
    ...Array.from({ length: rows }, (_, i) => [`vat${i + 1}`, say.vatOf(say.service(i + 1))] as const),
    ['vatOther', say.vatOf(say.otherShort)] as const,
    ['vatTravel', say.vatOf(say.travel)] as const,
  ]
  const isOpen = lines.some(([name]) => shown(name).value !== '' || errors[name])
  return (
    <details open={isOpen}>
      <summary>{say.otherRate}</summary>
      <div class="stack">
        {lines.map(([name, label]) => (
          <Select
            {...shown(name)}
            label={label}
            required={false}
            empty={say.sameRate}
            options={vats.filter((one) => one !== 'none').map((value) => ({ value, label: say.vats[value] }))}
          />
        ))}
      </div>
    </details>
  )
}

type RowProps = {
  n: number
  offers: Offer[]
  shown: ReturnType<typeof shownIn>
  say: QuoteSentences
  common: CompanySentences
  write: Writer
}

const ServiceRow = ({ n, offers, shown, say, common, write }: RowProps) => (
  <div class="stack tight">
    <Select
      {...shown(`service${n}`)}
      label={say.service(n)}
      required={n === 1}
      empty={say.chooseNone}
      options={offers.map((one) => ({
        value: one.id,
        label: `${one.name}${write.comma}${write.euros(one.priceCents)}${common.paper.each[one.unit]}`,
      }))}
    />
    <Field
      {...shown(`long${n}`)}
      label={say.howLong}
      {...(n === 1 ? { hint: say.howLongHint } : {})}
      required={n === 1}
      inputmode="decimal"
      size={6}
      maxlength={7}
      autocomplete="off"
    />
  </div>
)
