import { asWritten } from '#platform/languages'
import type { Followed } from './followed.ts'
import type { FollowWords } from './words.ts'

export function ComingGoods({ order, places, hubName, words }: Followed & { words: FollowWords }) {
  return (
    <div class="stack">
      <h2>{words.say.goods}</h2>
      {order.pickups.map(({ placeId, goods }) => (
        <section class="panel stack tight">
          <h3>{placeId ? (places.get(placeId)?.name ?? hubName) : hubName}</h3>
          <ul class="goods">
            {goods.map(({ label, quantity }) => (
              <li>
                <bdi {...asWritten}>{label}</bdi>{' '}
                <bdi class="muted" {...asWritten}>
                  {quantity}
                </bdi>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
