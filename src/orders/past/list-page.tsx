import { followUrl } from '#delivery'
import { writePhone } from '#people'
import { capital } from '#platform/i18n'
import { Button, Empty, LinkButton, Pager, SearchBox, Tag, Unbroken } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import { stateKinds } from '../own-order/door.ts'
import { accountSentences, orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { MY_ORDERS, useSaid } from '#market'
import { weeklyAddress, type Weekly } from '../weekly/door.ts'
import type { PastPage } from './past-orders.ts'
import type { PastOrder } from './store.ts'

type Shown = PastPage & {
  reaches: readonly string[]
  text: string
  receipts: ReadonlyMap<string, { href: string; label: string }[]>
  weekly: Weekly[]
  mayLeave: boolean
}

/** What somebody bought with a telephone or an e-mail that they proved; no name, no address: a number may have changed hands. */
export function pastPage(c: Ask, shown: Shown): Response {
  const { reaches, text, shown: orders, next, all, mayLeave } = shown
  const say = speak(c, accountSentences)
  const write = writerIn(c)
  const more = `${MY_ORDERS}?${new URLSearchParams({ ...(text ? { q: text } : {}), apres: next ?? '' })}`
  return buyerPage(
    c,
    { title: say.title },
    <div class="stack narrow">
      <div class="row between">
        <h1 class="t3">{say.title}</h1>
        {mayLeave && (
          <form method="post" action={`${MY_ORDERS}/quitter`}>
            <Button kind="quiet">{say.leave}</Button>
          </form>
        )}
      </div>
      <p class="lead">
        {say.with(write.list(reaches.map(writePhone)))}
        <a href={`${MY_ORDERS}?autre=oui`}>{say.otherLogin}</a>
      </p>
      {shown.weekly.map((one) => (
        <p>
          <a href={weeklyAddress(one)}>{say.weekly(write.weekday(one.weekday))}</a>
          {say.everyWeek}
        </p>
      ))}
      {(text !== '' || all > 3) && <SearchBox action={MY_ORDERS} label={say.search} value={text} />}
      {orders.length === 0 ? (
        <Nothing text={text} />
      ) : (
        <>
          {text !== '' && <p>{say.orders(all)}</p>}
          {orders.map((one) => (
            <OneOrder c={c} order={one} receipts={shown.receipts.get(one.id) ?? []} />
          ))}
        </>
      )}
      <Pager label={say.pages} {...(next ? { next: more } : {})} />
      <p class="small muted">{say.erased}</p>
    </div>,
  )
}

function Nothing({ text }: { text: string }) {
  const { say } = useSaid(accountSentences)
  if (text === '')
    return (
      <Empty icon="basket" title={say.none} text={say.noneText}>
        <LinkButton href="/marche">{say.seeAisles}</LinkButton>
      </Empty>
    )
  return (
    <Empty icon="search" title={say.nothingFor(text)} text={say.otherWord}>
      <LinkButton kind="quiet" href={MY_ORDERS}>
        {say.all}
      </LinkButton>
    </Empty>
  )
}

type Card = { c: Ask; order: PastOrder; receipts: { href: string; label: string }[] }

function OneOrder({ c, order, receipts }: Card) {
  const { reference, state, mode, day, slotFrom, slotTo, totalCents, follow, shops, goods, modified } = order
  const { say, write, names } = useSaid(accountSentences)
  const ofOrder = useSaid(orderSentences).say
  const here = orderAddress(order)
  const hours = (mode === 'pickup' ? say.toFetch : say.byBike)(write.clock(slotFrom), write.clock(slotTo))
  return (
    <section class="panel stack tight" aria-labelledby={`o-${reference}`}>
      <div class="row between">
        <h2 class="t2" id={`o-${reference}`}>
          <a href={here}>
            {capital(write.day(day))}
            <span class="vh">{say.number(reference)}</span>
          </a>
        </h2>
        <p class="row">
          {modified && <Tag kind="wait">{ofOrder.modified}</Tag>}
          <Tag kind={stateKinds[state]}>{ofOrder.states[state]}</Tag>
        </p>
      </div>
      <p>
        <b>{write.euros(totalCents)}</b>
        {write.comma}
        {say.products(goods.length)}. {hours}.
      </p>
      <p class="muted">{say.from(names(shops))}</p>
      <div class="row">
        <form method="post" action={`${here}/recommander`}>
          <Button icon="again">
            {say.again}
            <span class="vh">{say.of(write.day(day))}</span>
          </Button>
        </form>
        {state === 'confirmed' && follow && (
          <LinkButton kind="quiet" href={followUrl(c.var.ground.site.url, follow)} icon="route">
            {ofOrder.follow}
          </LinkButton>
        )}
      </div>
      {receipts.length > 0 && (
        <ul class="small">
          {receipts.map((one) => (
            <li>
              <a href={one.href}>
                <Unbroken text={one.label} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
