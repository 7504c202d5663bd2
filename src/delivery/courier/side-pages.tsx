import { typo } from '#platform/i18n'
import { Empty, LinkButton, Tag, WaitingList } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { courierPage, TOUR, type Riding } from './frame.tsx'
import { isShut, seesDoor, type DropStop } from './round.ts'
import { ColdTags } from './stop-parts.tsx'
import { coldsOf, boxKilos } from './stop-words.ts'
import { weightOf } from '../order.ts'

/** What is on the bike: each order, from when it is collected until it is given or brought back. */
export function loadPage(riding: Riding): Response {
  const { round, now } = riding
  const drops = round.stops.filter((one) => one.kind === 'drop')
  const aboard = drops.filter(({ order, state, lastAct }) => {
    const collected = round.stops.some(
      (one) =>
        one.state === 'done' &&
        !isShut(one) &&
        'orders' in one &&
        one.orders.some(({ id }) => id === order.id),
    )
    return collected && !(state === 'done' && lastAct?.kind === 'delivered')
  })
  const title = 'Colis sur le vélo'
  const weight_g = aboard.reduce((sum, { order }) => sum + weightOf(order), 0)
  return courierPage(
    riding,
    { title, here: 'load' },
    <>
      <h1>{title}</h1>
      {aboard.length === 0 ? (
        <Empty
          icon="parcel"
          title="Rien pour l’instant"
          text="Ce que vous prenez dans un commerce vient ici."
        />
      ) : (
        <p>
          <Tag kind="none" icon="weight">
            {typo(`${boxKilos(weight_g)} sur ${boxKilos(round.shift.bike.payload_g)}`)}
          </Tag>
        </p>
      )}
      <ul class="goods">
        {aboard.map((stop) => (
          <Aboard stop={stop} named={seesDoor(stop, now)} />
        ))}
      </ul>
    </>,
  )
}

function Aboard({ stop: { order, key }, named }: { stop: DropStop; named: boolean }) {
  return (
    <li>
      <a href={`${TOUR}/${key}`}>{order.reference}</a>{' '}
      {named && <span data-door={order.id}>{order.door.recipientName}</span>}
      <p class="load">
        <ColdTags colds={coldsOf(order)} />
        <Tag kind="none" icon="weight">
          {typo(boxKilos(weightOf(order)))}
        </Tag>
      </p>
    </li>
  )
}

const questions = [
  [
    'Je n’ai pas de réseau',
    'Continuez. Tout est gardé sur ce téléphone, et part tout seul quand le réseau revient.',
  ],
  ['Je me suis trompé', 'Touchez « Annuler » dans les 15 minutes. Ensuite, dites-le à votre encadrant.'],
  ['Personne à la porte', 'Sonnez, appelez, puis touchez « Pas là ».'],
  ['Une caisse est trop chaude', 'Changez les plaques de froid, ou laissez les produits au commerce.'],
  ['Un colis est trop lourd', 'Plus de 15 kg : demandez à deux. Plus de 25 kg : personne ne le porte.'],
  ['Un accident', 'Mettez-vous à l’abri. Appelez le 15 ou le 112, puis votre encadrant.'],
] as const

/** What to do when something is in the way. */
export function helpPage(riding: Riding): Response {
  const { round } = riding
  return courierPage(
    riding,
    { title: 'Aide', here: 'help' },
    <>
      <h1>Aide</h1>
      <dl class="help">
        {questions.map(([question, answer]) => (
          <div class="panel">
            <dt>{question}</dt>
            <dd>{typo(answer)}</dd>
          </div>
        ))}
      </dl>
      <LinkButton kind="stop" icon="phone" href="tel:112" wide>
        Appeler le 112
      </LinkButton>
      <p class="muted">
        {round.crow
          ? 'Les distances sont à vol d’oiseau, allongées comme le fait le plan.'
          : 'Les durées viennent du calcul d’itinéraire à vélo.'}
      </p>
    </>,
  )
}

/** What waits on this telephone: filled by the script, which alone knows it. */
export function outboxPage(riding: Riding): Response {
  const title = 'Envois en attente'
  return courierPage(
    riding,
    { title, here: 'outbox', scripts: ['waiting'] },
    <>
      <h1>{title}</h1>
      <WaitingList list="goods" back={TOUR} />
    </>,
  )
}

/** Shown without network when the page asked for is not on the telephone. */
export function offlinePage(c: Ask): Response {
  const title = 'Pas de réseau'
  return page(
    c,
    { title, room: 'courier', density: 'terrain', nav: [] },
    <div class="stack narrow">
      <h1>{title}</h1>
      <p>Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.</p>
      <LinkButton kind="go" href={TOUR} wide>
        Voir la tournée
      </LinkButton>
    </div>,
  )
}
