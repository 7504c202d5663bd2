import type { PathPoint } from '#platform/ui'
import type { Followed } from './followed.ts'
import { takesGoods } from '../gestures/door.ts'
import type { FollowWords } from './words.ts'

/** Where the goods are, from what couriers noted. */
export function pointsOf(
  { order, hours, gestures, places }: Followed,
  { say, write }: FollowWords,
): PathPoint[] {
  const visited = gestures.filter(({ kind }) => kind === 'collected' || kind === 'missing')
  const taken = visited.filter(takesGoods)
  const left = hours.near !== 'promised' || taken.length > 0
  const shops = order.pickups.length
  const whole = visited.length >= shops || order.ended !== null
  const last = order.ended?.how
  const names = write.list(taken.map(({ placeId }) => places.get(placeId ?? '')?.name ?? say.depot))
  const [from, to] = [write.clock(order.slotFrom), write.clock(order.slotTo)]
  return [
    { state: 'done', title: say.asked, children: say.askedFor(write.day(order.day), from, to) },
    {
      state: whole ? 'done' : left ? 'now' : 'coming',
      title: shops > 1 ? say.gathered(shops) : say.taken,
      children: taken.length > 0 && taken.length < shops ? say.takenAlready(names) : undefined,
    },
    { state: order.ended ? 'done' : whole ? 'now' : 'coming', title: say.coming },
    {
      state: last === 'delivered' ? 'done' : last ? 'now' : 'coming',
      title: last === 'absent' ? say.nobody : last === 'refused' ? say.turnedAway : say.handed,
    },
  ]
}
