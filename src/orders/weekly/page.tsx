import { AlcoholBanner, costOf, MY_ORDERS, writeLeft } from '#market'
import { capital, typo, writeCount, writeEuros } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Alert, Button, Facts, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { MissingList } from '../again/door.ts'
import { BasketAllergens, BasketSum } from '../basket/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { paidOf } from '../order.ts'
import { writeHour, writeWeekday } from './letters.ts'
import type { ShownWeekly, Week } from './read-week.ts'
import { weeklyAddress, type Weekly } from './weekly.ts'

type Shown = ShownWeekly & { refused: string | undefined }

/** What is wanted every week, and what to answer of the one that comes. */
export function weeklyPage(c: Ask, { weekly, week, next, refused }: Shown): Response {
  const title = `Mon panier du ${writeWeekday(weekly.weekday)}`
  return buyerPage(
    c,
    { title, refused: refused !== undefined },
    <div class="stack">
      <h1 class="t3">{title}</h1>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {week ? <OneWeek weekly={weekly} week={week} /> : <NoWeek weekly={weekly} next={next} />}
      <section class="panel stack" aria-labelledby="chaque">
        <h2 class="t2" id="chaque">
          Chaque semaine
        </h2>
        <Facts
          facts={[
            {
              label: weekly.mode === 'pickup' ? 'À retirer' : 'Livraison à vélo',
              value: typo(`le ${writeWeekday(weekly.weekday)}, dès ${writeHour(weekly.clock)}`),
            },
            ...(weekly.door ? [{ label: 'Où', value: `${weekly.door.address}, ${weekly.door.town}` }] : []),
          ]}
        />
        <Form action={`${weeklyAddress(weekly)}/arreter`}>
          <Button kind="quiet">Arrêter ce panier</Button>
        </Form>
        <p class="small muted">
          Huit semaines sans oui : il s’arrête seul. Votre nom et votre adresse sont alors effacés.
        </p>
      </section>
    </div>,
  )
}

function NoWeek({ weekly, next }: { weekly: Weekly; next: ShownWeekly['next'] }) {
  return (
    <section class="panel stack" aria-label="La prochaine fois">
      <Alert kind="ok" title={typo(`Prochain panier : ${writeDay(next)}`)}>
        Trois jours avant, un message vous demande oui ou non. Sans réponse, rien n’est commandé.
      </Alert>
      <ul>
        {weekly.lines.map((one) => (
          <li>{typo(`${one.name} : ${writeLeft(one.quantity, one)}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function OneWeek({ weekly, week }: { weekly: Weekly; week: Week }) {
  const { turn, order } = week
  const here = weeklyAddress(weekly)
  if (order && paidOf(order))
    return (
      <Alert kind="ok" title={typo(`${capital(writeDay(turn.day))} : c’est payé`)}>
        <a href={orderAddress(order)}>Voir la commande {order.reference}</a>
      </Alert>
    )
  if (turn.answer === 'changed')
    return (
      <Alert kind="wait" title={typo(`${capital(writeDay(turn.day))} : dans votre panier`)}>
        <p>Rien n’est commandé tant que vous ne le payez pas.</p>
        <LinkButton href="/panier">Voir mon panier</LinkButton>
      </Alert>
    )
  if (turn.answer === 'skipped')
    return (
      <Alert kind="wait" title={typo(`${capital(writeDay(turn.day))} : pas cette semaine`)}>
        <Form action={`${here}/reprendre`}>
          <input type="hidden" name="day" value={turn.day} />
          <Button kind="quiet">Le reprendre</Button>
        </Form>
      </Alert>
    )
  return <Waiting weekly={weekly} week={week} />
}

function Waiting({ weekly, week: { turn, got, missing, slot, view } }: { weekly: Weekly; week: Week }) {
  const here = weeklyAddress(weekly)
  const when = slot
    ? `${writeDay(turn.day)}, entre ${writeClock(slot.from)} et ${writeClock(slot.to)}`
    : writeDay(turn.day)
  return (
    <div class="aside">
      <div class="main stack">
        <section class="panel stack tight" aria-labelledby="semaine">
          <h2 class="t2" id="semaine">
            {typo(capital(when))}
          </h2>
          {!slot && <Alert kind="late" title="Rien n’est livré à cette heure, cette semaine" />}
          <p>{typo(`${writeCount(got.length, 'produit')}, aux prix d’aujourd’hui.`)}</p>
          <ul class="lines">
            {got.map(({ wanted, offer: { product, shop }, quantity }) => (
              <li class="line plain">
                <div class="txt">
                  <a href={`/marche/produits/${product.slug}`}>{product.name}</a>
                  <p class="muted">
                    {typo(`${shop.name}, ${writeLeft(quantity, product)}`)}
                    {quantity < wanted.quantity && typo(`, au lieu de ${writeLeft(wanted.quantity, wanted)}`)}
                  </p>
                </div>
                <b class="cost">{writeEuros(costOf(product, quantity))}</b>
              </li>
            ))}
          </ul>
        </section>
        {missing.length > 0 && (
          <section class="panel stack tight" aria-labelledby="manque-semaine">
            <h2 class="t2" id="manque-semaine">
              Ce qui manque
            </h2>
            <MissingList missing={missing} back={null} />
            <p class="small muted">{typo('Pour en prendre un autre : « Changer ».')}</p>
          </section>
        )}
      </div>
      <div class="side stack sticky">
        {view.shown.shops.some(({ lines }) => lines.some((one) => one.offer.product.aisle === 'alcohol')) && (
          <AlcoholBanner />
        )}
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
              Changer
            </Button>
          </Form>
          <Form action={`${here}/passer`}>
            <input type="hidden" name="day" value={turn.day} />
            <Button kind="quiet">Pas cette semaine</Button>
          </Form>
        </div>
        <p class="small muted">Sans réponse, rien n’est commandé. Nous ne gardons pas votre carte.</p>
      </div>
    </div>
  )
}

/** Nothing is kept under this address. */
export function stoppedPage(c: Ask): Response {
  return buyerPage(
    c,
    { title: 'Panier arrêté' },
    <div class="stack narrow">
      <h1 class="t3">Ce panier est arrêté</h1>
      <p>Vous ne recevrez plus de message pour lui.</p>
      <p class="row">
        <LinkButton href="/marche">Voir les rayons</LinkButton>
        <LinkButton kind="quiet" href={MY_ORDERS}>
          Mes courses
        </LinkButton>
      </p>
    </div>,
  )
}
