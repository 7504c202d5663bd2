import { Alert, Heading, Path } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { FollowNow } from './now.tsx'
import { pointsOf } from './goods-path.ts'
import type { Followed } from './followed.ts'
import { ComingGoods } from './goods.tsx'
import { WordForm, CancelForm } from './customer-forms.tsx'
import { followWords, type FollowWords } from './words.ts'

type Errors = { words?: string; cancel?: string }
type Shown = Followed & { errors: Errors; words: FollowWords }

/** What a customer sees of a delivery, from a secret address. */
export function followPage(c: Ask, all: Followed, errors: Errors = {}): Response {
  const words = followWords(c)
  const { say } = words
  const { order, forgotten } = all
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: say.title, room: 'delivery', density: 'public', refused },
    <div class="stack loose follow">
      <Heading title={say.title} over={say.number(order.reference)} />
      {forgotten ? <Forgotten {...all} words={words} /> : <Living {...all} {...{ errors, words }} />}
    </div>,
    refused ? 422 : 200,
  )
}

function Forgotten({ order, words: { say, write } }: Omit<Shown, 'errors'>) {
  return (
    <p class="lead">
      {say.forgotten(write.day(order.day))} {say.forgottenText}
    </p>
  )
}

function Living(all: Shown) {
  const { order, errors, cancellable, stands, words } = all
  const { say } = words
  const coming = stands === 'waiting' || stands === 'held'
  return (
    <>
      <FollowNow {...all} />
      <div class="duo">
        <div class="stack">
          <h2>{say.way}</h2>
          <Path points={pointsOf(all, words)} />
        </div>
        <ComingGoods {...all} />
      </div>
      {(coming || stands === 'absent') && <WordForm {...{ order, say }} error={errors.words} />}
      {errors.cancel && <Alert kind="late" title={errors.cancel} role="alert" />}
      {coming && cancellable !== 'no' && <CancelForm {...{ order, say }} until={cancellable} />}
    </>
  )
}
