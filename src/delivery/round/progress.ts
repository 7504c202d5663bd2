import { isAboutOrder, trueTime, type Gesture, endOf, standing } from '../gestures/door.ts'
import type { Progress, RoundStop } from './stop.ts'
import type { OrderId } from '../ids.ts'

const todo: Progress = { state: 'todo', doneAt: null, lastGesture: null }
const doneBy = (gesture: Gesture | undefined): Progress =>
  gesture ? { state: 'done', doneAt: trueTime(gesture), lastGesture: gesture } : todo

export function progressOf(stop: RoundStop, gestures: readonly Gesture[]): Progress {
  const left = standing(gestures)
  if (stop.kind === 'drop') return progressOfDrop(stop.order.id, gestures)
  if (stop.kind === 'break') return doneBy(left.find((one) => one.kind === 'paused'))
  if (stop.kind === 'home') return doneBy(left.find((one) => one.kind === 'back'))
  if (stop.kind !== 'pickup' && stop.orders.length === 0) return doneBy(departures(left)[stop.trip - 1])
  const placeId = stop.kind === 'pickup' ? stop.place.id : null
  const taken = stop.orders.map((order) =>
    left.findLast(
      (one) =>
        (one.kind === 'collected' || one.kind === 'missing') &&
        one.orderId === order.id &&
        one.placeId === placeId,
    ),
  )
  if (!taken.every((one) => one !== undefined)) return todo
  return doneBy(taken.find((one) => one.kind === 'missing') ?? taken.at(-1))
}

const ONE_DEPARTURE_MS = 600_000

/** Two telephones of one round may both say that it leaves: ten minutes make one departure. */
function departures(left: readonly Gesture[]): Gesture[] {
  const all = left.filter((one) => one.kind === 'left')
  return all.filter((one, n) => {
    const last = all[n - 1]
    return !last || one.doneAt.getTime() - last.doneAt.getTime() > ONE_DEPARTURE_MS
  })
}

function progressOfDrop(orderId: OrderId, gestures: readonly Gesture[]): Progress {
  const own = gestures.filter((one) => isAboutOrder(one) && one.orderId === orderId)
  const presses = new Set(own.map(({ pressId }) => pressId))
  const about = [...own, ...gestures.filter((one) => one.kind === 'undone' && presses.has(one.undoes))]
  const ended = endOf(about)
  const gesture = about.find((one) => one.id === ended?.gestureId)
  if (!ended || !gesture) return todo
  const state = gesture.kind === 'absent' && gesture.reason.code === 'again' ? 'again' : 'done'
  return { state, doneAt: ended.at, lastGesture: gesture }
}

/** A break or a way back to the hub where nothing is loaded counts as passed once a later stop is done. */
export function passed(stop: RoundStop, n: number, all: readonly RoundStop[]): RoundStop {
  const light =
    stop.kind === 'break' || ('orders' in stop && stop.orders.length === 0 && stop.kind !== 'home')
  const later = all.slice(n + 1).some((one) => one.state === 'done')
  return light && stop.state === 'todo' && later ? { ...stop, state: 'done' } : stop
}
