import { followUrl } from '#delivery'
import { writePhone } from '#people'
import { typo, writeCount, writeEuros, writeList } from '#platform/i18n'
import { capital } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Button, Empty, LinkButton, Pager, SearchBox, Tag, Unbroken } from '#platform/ui'
import type { Ask } from '#platform/web'
import { stateWords } from '../order/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { MY_ORDERS } from '#market'
import { weeklyAddress, writeWeekday, type Weekly } from '../weekly/door.ts'
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
  const more = `${MY_ORDERS}?${new URLSearchParams({ ...(text ? { q: text } : {}), apres: next ?? '' })}`
  return buyerPage(
    c,
    { title: 'Mes courses' },
    <div class="stack narrow">
      <div class="row between">
        <h1 class="t3">Mes courses</h1>
        {mayLeave && (
          <form method="post" action={`${MY_ORDERS}/quitter`}>
            <Button kind="quiet">Quitter</Button>
          </form>
        )}
      </div>
      <p class="lead">
        {typo(`Avec ${writeList(reaches.map(writePhone))}, depuis trois mois. `)}
        <a href={`${MY_ORDERS}?autre=oui`}>Un autre numéro ou courriel</a>
      </p>
      {shown.weekly.map((one) => (
        <p>
          <a href={weeklyAddress(one)}>{`Mon panier du ${writeWeekday(one.weekday)}`}</a>
          {typo(' : chaque semaine')}
        </p>
      ))}
      {(text !== '' || all > 3) && (
        <SearchBox action={MY_ORDERS} label="Chercher un produit, un commerce, un numéro" value={text} />
      )}
      {orders.length === 0 ? (
        <Nothing text={text} />
      ) : (
        <>
          {text !== '' && <p>{writeCount(all, 'commande')}</p>}
          {orders.map((one) => (
            <OneOrder c={c} order={one} receipts={shown.receipts.get(one.id) ?? []} />
          ))}
        </>
      )}
      <Pager label="Pages de mes courses" {...(next ? { next: more } : {})} />
      <p class="small muted">
        Trois mois après, le nom, le téléphone et l’adresse sont effacés : la commande n’est plus montrée ici.
      </p>
    </div>,
  )
}

function Nothing({ text }: { text: string }) {
  if (text === '')
    return (
      <Empty icon="basket" title="Aucune commande" text="Vos prochaines commandes seront ici.">
        <LinkButton href="/marche">Voir les rayons</LinkButton>
      </Empty>
    )
  return (
    <Empty icon="search" title={typo(`Rien pour « ${text} »`)} text="Essayez un autre mot.">
      <LinkButton kind="quiet" href={MY_ORDERS}>
        Toutes mes courses
      </LinkButton>
    </Empty>
  )
}

type Card = { c: Ask; order: PastOrder; receipts: { href: string; label: string }[] }

function OneOrder({ c, order, receipts }: Card) {
  const { reference, state, mode, day, slotFrom, slotTo, totalCents, follow, shops, goods, modified } = order
  const { kind, label } = stateWords[state]
  const here = orderAddress(order)
  const hours = typo(
    `${mode === 'pickup' ? 'À retirer' : 'À vélo'}, ${writeClock(slotFrom)} à ${writeClock(slotTo)}`,
  )
  return (
    <section class="panel stack tight" aria-labelledby={`o-${reference}`}>
      <div class="row between">
        <h2 class="t2" id={`o-${reference}`}>
          <a href={here}>
            {capital(writeDay(day))}
            <span class="vh"> : commande {reference}</span>
          </a>
        </h2>
        <p class="row">
          {modified && <Tag kind="wait">Modifiée</Tag>}
          <Tag kind={kind}>{label}</Tag>
        </p>
      </div>
      <p>
        <b>{writeEuros(totalCents)}</b>, {writeCount(goods.length, 'produit')}. {hours}.
      </p>
      <p class="muted">{typo(`Chez ${writeList(shops)}.`)}</p>
      <div class="row">
        <form method="post" action={`${here}/recommander`}>
          <Button icon="again">
            Recommander<span class="vh"> : {writeDay(day)}</span>
          </Button>
        </form>
        {state === 'confirmed' && follow && (
          <LinkButton kind="quiet" href={followUrl(c.var.ground.site.url, follow)} icon="route">
            Suivre le vélo
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
