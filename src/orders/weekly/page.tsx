import { AlcoholBanner, costOf, useSaid } from '#market'
import { capital } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Alert, AsWritten, Button, Facts, Form, LinkButton } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { MissingList } from '../again/door.ts'
import { BasketAllergens, BasketSum, hasAlcohol } from '../basket/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { paidOf } from '../order.ts'
import { accountSentences, basketSentences, orderSentences, waySentences } from '../words/door.ts'
import { clockIn } from './letters.ts'
import type { ShownWeekly, Week } from './read-week.ts'
import { editAddress, weeklyAddress, type Weekly } from './weekly.ts'

type Shown = ShownWeekly & { refused: string | undefined }

/** What is wanted every week, and what to answer of the one that comes. */
export function weeklyPage(c: Ask, { weekly, week, next, resting, refused }: Shown): Response {
  const say = speak(c, accountSentences)
  speak(c, basketSentences)
  const title = say.weekly(writerIn(c).weekday(weekly.weekday))
  return buyerPage(
    c,
    { title, refused: refused !== undefined },
    <div class="stack">
      <h1 class="t3">{title}</h1>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {week ? (
        <OneWeek weekly={weekly} week={week} />
      ) : (
        <NoWeek weekly={weekly} next={next} resting={resting} />
      )}
      <EveryWeek weekly={weekly} restsUntil={week && resting ? next : undefined} />
    </div>,
  )
}

function EveryWeek({ weekly, restsUntil }: { weekly: Weekly; restsUntil: Day | undefined }) {
  const { say, write, language } = useSaid(accountSentences)
  const ofOrder = useSaid(orderSentences).say
  const { door, mode, clock, weekday } = weekly
  return (
    <section class="panel stack" aria-labelledby="chaque">
      <h2 class="t2" id="chaque">
        {say.weeklyTitle}
      </h2>
      <Facts
        facts={[
          {
            label: mode === 'pickup' ? ofOrder.toFetch : ofOrder.byBike,
            value: say.weeklyOn(write.weekday(weekday), clockIn(language, clock)),
          },
          ...(door ? [{ label: ofOrder.where, value: <bdi>{`${door.address}, ${door.town}`}</bdi> }] : []),
        ]}
      />
      {restsUntil && <p>{say.resting(write.day(restsUntil))}</p>}
      <div class="row">
        <LinkButton kind="quiet" icon="pen" href={editAddress(weekly)}>
          {say.edit}
        </LinkButton>
        <Form action={`${weeklyAddress(weekly)}/arreter`}>
          <Button kind="quiet">{say.stop}</Button>
        </Form>
      </div>
      <p class="small muted">{say.silent}</p>
    </section>
  )
}

function NoWeek({ weekly, next, resting }: Pick<ShownWeekly, 'weekly' | 'next' | 'resting'>) {
  const { say, goods, write } = useSaid(accountSentences)
  return (
    <section class="panel stack" aria-label={say.nextTime}>
      <Alert kind={resting ? 'wait' : 'ok'} title={(resting ? say.resting : say.nextBasket)(write.day(next))}>
        {say.weeklyAsks}
      </Alert>
      <ul>
        {weekly.lines.map((one) => (
          <li>{say.goods(one.name, goods.left(one.quantity, one))}</li>
        ))}
      </ul>
      {weekly.lines.some((one) => one.aisle === 'alcohol') && <AlcoholBanner />}
    </section>
  )
}

function OneWeek({ weekly, week }: { weekly: Weekly; week: Week }) {
  const { say, write } = useSaid(accountSentences)
  const { turn, order } = week
  const day = capital(write.day(turn.day))
  const here = weeklyAddress(weekly)
  if (order?.state === 'cancelled')
    return (
      <Alert kind="wait" title={say.cancelledWeek(day)}>
        <a href={orderAddress(order)}>{say.seeOrder(order.reference)}</a>
      </Alert>
    )
  if (order && paidOf(order))
    return (
      <Alert kind="ok" title={say.paid(day)}>
        <a href={orderAddress(order)}>{say.seeOrder(order.reference)}</a>
      </Alert>
    )
  if (turn.answer === 'changed')
    return (
      <Alert kind="wait" title={say.changed(day)}>
        <p>{say.changedText}</p>
        <LinkButton href="/panier">{say.seeBasket}</LinkButton>
      </Alert>
    )
  if (turn.answer === 'skipped')
    return (
      <Alert kind="wait" title={say.skipped(day)}>
        <Form action={`${here}/reprendre`}>
          <input type="hidden" name="day" value={turn.day} />
          <Button kind="quiet">{say.takeBack}</Button>
        </Form>
      </Alert>
    )
  return <Waiting weekly={weekly} week={week} />
}

function Waiting({ weekly, week: { turn, got, missing, slot, view } }: { weekly: Weekly; week: Week }) {
  const here = weeklyAddress(weekly)
  const { say, goods, write } = useSaid(accountSentences)
  const ofOrder = useSaid(orderSentences).say
  const way = useSaid(waySentences).say
  const refusals = view.hours?.refusals ?? []
  const day = write.day(turn.day)
  const when = slot ? ofOrder.when(day, write.clock(slot.from), write.clock(slot.to)) : day
  return (
    <div class="aside">
      <div class="main stack">
        <section class="panel stack tight" aria-labelledby="semaine">
          <h2 class="t2" id="semaine">
            {capital(when)}
          </h2>
          {!slot && <Alert kind="late" title={say.noHours} />}
          {refusals.length > 0 && (
            <Alert kind="late" title={way.notOn(day)}>
              {refusals.map((one) => (
                <p>{one}</p>
              ))}
            </Alert>
          )}
          <p>{say.todayProducts(got.length)}</p>
          <ul class="lines">
            {got.map(({ wanted, offer: { product, shop }, quantity }) => (
              <li class="line plain">
                <div class="txt">
                  <a href={`/marche/produits/${product.slug}`}>
                    <AsWritten>{product.name}</AsWritten>
                  </a>
                  <p class="muted">
                    <AsWritten>{shop.name}</AsWritten>
                    {write.comma}
                    {goods.left(quantity, product)}
                    {quantity < wanted.quantity && say.less(goods.left(wanted.quantity, wanted))}
                  </p>
                </div>
                <b class="cost">{write.euros(costOf(product, quantity))}</b>
              </li>
            ))}
          </ul>
        </section>
        {missing.length > 0 && (
          <section class="panel stack tight" aria-labelledby="manque-semaine">
            <h2 class="t2" id="manque-semaine">
              {say.missing}
            </h2>
            <MissingList missing={missing} put={null} />
            <p class="small muted">{say.toTakeOther}</p>
          </section>
        )}
      </div>
      <div class="side stack sticky">
        {hasAlcohol(view.shown) && <AlcoholBanner />}
        <BasketAllergens shown={view.shown} />
        <form id="payer" method="post" action={`${here}/payer`}>
          <input type="hidden" name="day" value={turn.day} />
          <input type="hidden" name="total" value={view.shown.goodsCents + view.feeCents} />
        </form>
        <BasketSum {...view} />
        <div class="row">
          <Form action={`${here}/changer`}>
            <input type="hidden" name="day" value={turn.day} />
            <Button kind="quiet" icon="pen">
              {say.changeOnce}
            </Button>
          </Form>
          <Form action={`${here}/passer`}>
            <input type="hidden" name="day" value={turn.day} />
            <Button kind="quiet">{say.notThisWeek}</Button>
          </Form>
        </div>
        <p class="small muted">{say.silence}</p>
      </div>
    </div>
  )
}
