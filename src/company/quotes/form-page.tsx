import { writeEuros } from '#platform/i18n'
import { Alert, Button, Choices, ErrorSummary, Field, Form, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { QuoteId } from '../ids.ts'
import { Back, companyPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { VatChoice } from '../law.ts'
import type { Offer } from '../offer.ts'
import type { RequestFile } from '../request.ts'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

type Shown = {
  file: RequestFile
  offers: Offer[]
  vats: VatChoice[]
  freshId: QuoteId
  rows: number
} & RefusedForm

/** The form of a quote: services of the list, how long; something else; the way there; the VAT. */
export function quoteForm(c: Ask, inside: Inside, shownForm: Shown): Response {
  const { file, offers, vats, freshId, rows, errors = {}, typed } = shownForm
  const { company } = inside
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const action = companyAddress(company.id, `/demandes/${file.id}/devis`)
  return companyPage(
    c,
    inside,
    { title: say.title, errors },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">
          {common.asks(file.client)} : {common.said(file.words)}
        </p>
      </div>
      <ErrorSummary errors={errors} />
      {offers.length === 0 && (
        <Alert kind="wait" title={say.noPrice}>
          <a href={companyAddress(company.id, '/prix')}>{say.writePrices}</a>
        </Alert>
      )}
      <Form action={action}>
        <input type="hidden" name="id" value={shown('id', freshId).value} />
        <input type="hidden" name="rows" value={rows} />
        {offers.length > 0 && (
          <>
            {Array.from({ length: rows }, (_, i) => (
              <ServiceRow n={i + 1} offers={offers} shown={shown} />
            ))}
            <Button kind="quiet" icon="plus" name="more" value="oui">
              {say.more}
            </Button>
          </>
        )}
        <Field {...shown('other')} label={say.other} required={false} maxlength={80} autocomplete="off" />
        <Field
          {...shown('otherPrice')}
          label={say.otherPrice}
          required={false}
          inputmode="decimal"
          size={8}
          maxlength={12}
          autocomplete="off"
        />
        <Field
          {...shown('travel')}
          label={say.travel}
          hint={say.travelHint}
          required={false}
          inputmode="decimal"
          size={8}
          maxlength={12}
          autocomplete="off"
        />
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
      <Back company={company} />
    </>,
  )
}

type RowProps = { n: number; offers: Offer[]; shown: ReturnType<typeof shownIn> }

const ServiceRow = ({ n, offers, shown }: RowProps) => (
  <div class="stack tight">
    <Select
      {...shown(`service${n}`)}
      label={say.service(n)}
      required={n === 1}
      empty={say.chooseNone}
      options={offers.map((one) => ({ value: one.id, label: `${one.name}, ${writeEuros(one.priceCents)}` }))}
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
