import { typo } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Alert, Button, Form, Heading, Path, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FollowNow, pointsOf } from './now.tsx'
import type { Followed } from './followed.ts'
import type { Order } from '../order.ts'

const words = { title: 'Votre livraison', room: 'delivery', density: 'public' } as const

/** What a customer sees of a delivery, from a secret address. */
export function followPage(
  c: Ask,
  all: Followed,
  errors: { words?: string; cancel?: string } = {},
): Response {
  const { order, forgotten } = all
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...words, refused },
    <div class="stack loose follow">
      <Heading title={words.title} over={typo(`n° ${order.reference}`)} />
      {forgotten ? <Forgotten {...all} /> : <Living {...all} errors={errors} />}
    </div>,
    refused ? 422 : 200,
  )
}

function Forgotten({ order }: Followed) {
  return (
    <p class="lead">
      Livraison du {writeDay(order.day)}. Elle a plus de trois mois : votre nom et votre adresse ont été
      effacés.
    </p>
  )
}

function Living(all: Followed & { errors: { words?: string; cancel?: string } }) {
  const { order, errors, cancellable, stands } = all
  const coming = stands === 'waiting' || stands === 'held'
  return (
    <>
      <FollowNow {...all} />
      <div class="duo">
        <div class="stack">
          <h2>Le chemin</h2>
          <Path points={pointsOf(all)} />
        </div>
        <Goods {...all} />
      </div>
      {(coming || stands === 'absent') && <Word order={order} error={errors.words} />}
      {errors.cancel && <Alert kind="late" title={errors.cancel} role="alert" />}
      {coming && cancellable !== 'no' && <Cancel order={order} until={cancellable} />}
    </>
  )
}

function Goods({ order, places, hubName }: Followed) {
  return (
    <div class="stack">
      <h2>Ce qui vient</h2>
      {order.pickups.map(({ placeId, goods }) => (
        <section class="panel stack tight">
          <h3>{placeId ? (places.get(placeId)?.name ?? hubName) : hubName}</h3>
          <ul class="goods">
            {goods.map(({ label, quantity }) => (
              <li>
                {label}
                <span class="muted"> {quantity}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Word({ order, error }: { order: Order; error?: string }) {
  return (
    <Form action={`/livraisons/suivre/${order.follow}/mot`} label="Un mot pour le livreur">
      <TextArea
        name="words"
        label="Un mot pour le livreur"
        hint="Code, étage, voisin… Effacé trois mois après."
        value={order.door.words}
        error={error}
        rows={3}
        maxlength={300}
        required={false}
      />
      <Button>Envoyer le mot</Button>
    </Form>
  )
}

const untilWords = {
  'until collected': 'C’est possible tant que rien n’est sur le vélo. Le commerçant est prévenu.',
  'until prepared':
    'C’est possible jusqu’à deux heures avant, tant qu’aucun commerce n’a préparé vos achats. Vous êtes remboursé.',
} as const

function Cancel({ order, until }: { order: Order; until: keyof typeof untilWords }) {
  return (
    <details class="panel">
      <summary>Je n’en veux plus</summary>
      <Form action={`/livraisons/suivre/${order.follow}/annulation`} label="Annuler la livraison">
        <p>{untilWords[until]}</p>
        <Button kind="stop">Annuler la livraison</Button>
      </Form>
    </details>
  )
}
