import { asWritten } from '#platform/languages'
import { Button, Check, Choices, Empty, ErrorSummary, Field, Form } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { OfferId } from '../ids.ts'
import { AmountField, Back, companyPage, type RefusedForm, shownIn, speakInside } from '../screen/door.ts'
import { offerUnits, type Offer } from '../offer.ts'
import { foundingSentences } from './sentences.ts'

type Shown = { offers: Offer[]; freshId: OfferId } & RefusedForm

/** What the company sells, with its prices. */
export function offersPage(c: Ask, inside: Inside, { offers, freshId, errors = {}, typed }: Shown): Response {
  const { company } = inside
  const { say, common, write } = speakInside(c, inside, foundingSentences)
  const address = companyAddress(company.id, '/prix')
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  return companyPage(
    c,
    inside,
    { title: say.offersTitle, errors },
    <>
      <div>
        <h1>{say.offersTitle}</h1>
        <p class="lead">{say.offersLead}</p>
      </div>
      <ErrorSummary errors={errors} />
      {offers.length === 0 ? (
        <Empty icon="work" title={say.noOffer} text={say.noOfferText} />
      ) : (
        <ul class="lines">
          {offers.map((one) => (
            <li>
              <p>
                <b {...asWritten}>{one.name}</b>
                <br />
                {`${one.priceCents === 0 ? say.given : write.euros(one.priceCents)} ${say.each[one.unit]}`}
              </p>
              <form method="post" action={`${address}/retirer`}>
                <input type="hidden" name="offer" value={one.id} />
                <Button kind="quiet" icon="bin" label={say.withdrawLabel(one.name)}>
                  {say.withdraw}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <Form action={address}>
        <input type="hidden" name="id" value={freshId} />
        <Field {...shown('name')} label={say.service} maxlength={80} autocomplete="off" />
        <AmountField {...shown('price')} label={say.price} hint={say.priceHint} />
        <Check name="free" label={say.free} hint={say.freeHint} checked={Boolean(typed?.['free'])} />
        <Choices
          {...shown('unit', 'hour')}
          legend={say.unit}
          options={offerUnits.map((value) => ({ value, label: say.units[value] }))}
        />
        <Button wide icon="plus">
          {say.addOffer}
        </Button>
      </Form>
      <Back company={company} common={common} />
    </>,
  )
}
