import { Button, ErrorSummary, Field, Form, Select, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import { SERVICES, type Company } from '../company.ts'
import type { RequestId } from '../ids.ts'
import { percentOf, type VatChoice } from '../law.ts'
import type { Offer } from '../offer.ts'
import { priceWithVatCents } from '../quote.ts'
import { shownIn, type RefusedForm } from '../screen/door.ts'
import { clientPage, clientWords } from './frame.tsx'

type Shown = {
  company: Company
  offers: readonly Offer[]
  /** The VAT of its last quote: a price is chosen with it. */
  vat: VatChoice
  freshId: RequestId
} & RefusedForm

/** One form, in a minute: which service, what exactly, where. */
export function askForm(c: Ask, { company, offers, vat, freshId, errors = {}, typed }: Shown): Response {
  const { say, common, write } = clientWords(c)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const title = say.askOf(company.name ?? common.unnamed)
  return clientPage(
    c,
    { title, errors },
    <>
      <div>
        <h1>{title}</h1>
        <p class="muted">{common.virtual(company.groupTitle)}</p>
      </div>
      <ErrorSummary errors={errors} />
      <Form action={`${SERVICES}/${company.id}`}>
        <input type="hidden" name="id" value={shown('id', freshId).value} />
        {offers.length > 0 && (
          <Select
            {...shown('offer')}
            label={say.which}
            required={false}
            empty={say.other}
            options={offers.map(({ id, name, unit, priceCents }) => ({
              value: id,
              label: `${name}${write.comma}${write.euros(priceWithVatCents(priceCents, vat))}${common.paper.each[unit]}`,
            }))}
            hint={percentOf(vat) > 0 ? say.priceHintVat : say.priceHint}
          />
        )}
        <TextArea {...shown('words')} label={say.words} hint={say.wordsHint} rows={3} maxlength={400} />
        <Field
          {...shown('where')}
          label={say.where}
          hint={say.whereHint}
          required={false}
          maxlength={200}
          autocomplete="off"
        />
        <p class="hint">{say.seen}</p>
        <Button kind="go" wide icon="check">
          {say.send}
        </Button>
      </Form>
      <p>
        <a href={SERVICES}>{say.back}</a>
      </p>
    </>,
  )
}
