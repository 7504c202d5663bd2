import { AlcoholBanner, costOf, useSaid } from '#market'
import type { Day } from '#platform/time'
import { Alert, Button, ErrorSummary, Form, Heading, SearchBox, Select, type Errors } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Again, Wanted } from '../again/door.ts'
import { hasTooManyShops, RemovedLine } from '../basket/door.ts'
import { buyerPage } from '../order-frame.tsx'
import { accountSentences, basketSentences, waySentences } from '../words/door.ts'
import { EditLines } from './edit-lines.tsx'
import { HourChoice } from './hour-choice.tsx'
import { SoughtOffers, type Sought } from './sought-offers.tsx'
import { hourValue, type Hour } from './hours-offered.ts'
import { editAddress, weeklyAddress, type Weekly } from './weekly.ts'

/** `mine`: how many products of the basket of this browser may be added; `sought`: what may be, by its name; `removed`: what was taken out a moment ago. */
export type EditShown = {
  weekly: Weekly
  again: Again
  mine: number
  sought: Sought
  removed: Pick<Wanted, 'productId' | 'name' | 'quantity'> | undefined
  hours: Hour[]
  rest: { until: Day | undefined; days: Day[] }
  errors: Errors
  refused?: string | undefined
}

/** What somebody wants every week, as it will be from now on: what it holds, its hour, a rest. */
export function editPage(c: Ask, shown: EditShown): Response {
  const { weekly, errors, refused } = shown
  const say = speak(c, accountSentences)
  speak(c, basketSentences)
  speak(c, waySentences)
  return buyerPage(
    c,
    { title: say.edit, refused: refused !== undefined || Object.keys(errors).length > 0, scripts: ['stay'] },
    <div class="stack narrow">
      <p>
        <a href={weeklyAddress(weekly)}>{say.weekly(writerIn(c).weekday(weekly.weekday))}</a>
      </p>
      <Heading title={say.edit} lead={say.editLead} />
      <ErrorSummary errors={errors} />
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Products {...shown} />
      <Hours {...shown} />
      <Rest {...shown} />
    </div>,
  )
}

function Products({ weekly, again, mine, sought, removed }: EditShown) {
  const ofBasket = useSaid(basketSentences).say
  const { say, write } = useSaid(accountSentences)
  const here = editAddress(weekly)
  const cents = again.got.reduce((sum, { wanted, offer }) => sum + costOf(offer.product, wanted.quantity), 0)
  return (
    <section class="panel stack" aria-labelledby="produits">
      <h2 class="t2" id="produits">
        {say.holds}
      </h2>
      {removed && <RemovedLine line={removed} action={`${here}/ajouter`} />}
      <EditLines weekly={weekly} again={again} />
      {hasTooManyShops(again.got.map((one) => one.offer)) && (
        <Alert kind="late" title={ofBasket.stop['too many shops']} />
      )}
      <p>
        {say.todayProducts(again.got.length)} <b>{write.euros(cents)}</b>
      </p>
      {weekly.lines.some((one) => one.aisle === 'alcohol') && <AlcoholBanner />}
      <SearchBox action={here} label={say.addOne} value={sought.words} />
      {sought.words && <SoughtOffers weekly={weekly} {...sought} />}
      {mine > 0 && (
        <Form action={`${here}/mon-panier`}>
          <Button kind="quiet" icon="plus">
            {say.addMine(mine)}
          </Button>
        </Form>
      )}
    </section>
  )
}

function Hours({ weekly, hours, errors }: EditShown) {
  const { say } = useSaid(accountSentences)
  const now = hours.find((one) => one.value === hourValue(weekly))
  const stopped = now ? now.why : hours.length > 0 ? say.hourGone : null
  return (
    <section class="panel stack" aria-labelledby="quand">
      <h2 class="t2" id="quand">
        {say.itsHour}
      </h2>
      {stopped && <Alert kind="late" title={stopped} />}
      <HourChoice
        action={`${editAddress(weekly)}/heure`}
        hours={hours}
        value={stopped ? '' : hourValue(weekly)}
        error={errors['hour']}
        verb={say.keepHour}
      />
    </section>
  )
}

function Rest({ weekly, rest: { until, days }, errors }: EditShown) {
  const { say, write } = useSaid(accountSentences)
  const here = editAddress(weekly)
  return (
    <section class="panel stack" aria-labelledby="pause">
      <h2 class="t2" id="pause">
        {say.rest}
      </h2>
      {until && (
        <Alert kind="wait" title={say.resting(write.day(until))}>
          <Form action={`${here}/reprendre`}>
            <Button kind="quiet">{say.goOn}</Button>
          </Form>
        </Alert>
      )}
      <Form action={`${here}/pause`}>
        <Select
          name="until"
          label={say.restUntil}
          hint={say.restLead}
          empty={say.chooseDay}
          options={days.map((day) => ({ value: day, label: write.day(day) }))}
          value={until ?? ''}
          {...(errors['until'] ? { error: errors['until'] } : {})}
        />
        <Button kind="quiet">{say.restNow}</Button>
      </Form>
    </section>
  )
}
