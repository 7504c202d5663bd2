import type { Followed } from './followed.ts'

export function ComingGoods({ order, places, hubName }: Followed) {
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
