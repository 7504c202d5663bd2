import { typo } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Alert, Heading, Path } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FollowNow } from './now.tsx'
import { pointsOf } from './goods-path.ts'
import type { Followed } from './followed.ts'
import { ComingGoods } from './goods.tsx'
import { WordForm, CancelForm } from './customer-forms.tsx'

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
        <ComingGoods {...all} />
      </div>
      {(coming || stands === 'absent') && <WordForm order={order} error={errors.words} />}
      {errors.cancel && <Alert kind="late" title={errors.cancel} role="alert" />}
      {coming && cancellable !== 'no' && <CancelForm order={order} until={cancellable} />}
    </>
  )
}
