import { typo, writeCount, writeList } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import type { PathPoint } from '#platform/ui'
import type { Followed } from './followed.ts'
import { takesGoods } from '../gestures/door.ts'
import type { Order } from '../order.ts'

/** Where the goods are, from what couriers noted. */
export function pointsOf({ order, hours, gestures, places }: Followed): PathPoint[] {
  const visited = gestures.filter(({ kind }) => kind === 'collected' || kind === 'missing')
  const taken = visited.filter(takesGoods)
  const left = hours.near !== 'promised' || taken.length > 0
  const shops = order.pickups.length
  const whole = visited.length >= shops || order.ended !== null
  const last = order.ended?.how
  const names = writeList(taken.map(({ placeId }) => places.get(placeId ?? '')?.name ?? 'le dépôt'))
  return [
    { state: 'done', title: 'Demandée', children: typo(`Pour ${writeDay(order.day)}, ${slotWords(order)}`) },
    {
      state: whole ? 'done' : left ? 'now' : 'coming',
      title: shops > 1 ? typo(`Réunie chez ${writeCount(shops, 'commerçant')}`) : 'Prise chez le commerçant',
      children: taken.length > 0 && taken.length < shops ? `Déjà prise : ${names}.` : undefined,
    },
    { state: order.ended ? 'done' : whole ? 'now' : 'coming', title: 'En route vers vous, à vélo' },
    {
      state: last === 'delivered' ? 'done' : last ? 'now' : 'coming',
      title: last === 'absent' ? 'Personne n’a ouvert' : last === 'refused' ? 'Refusée' : 'Livrée chez vous',
    },
  ]
}

const slotWords = ({ slotFrom, slotTo }: Pick<Order, 'slotFrom' | 'slotTo'>): string =>
  `entre ${writeClock(slotFrom)} et ${writeClock(slotTo)}`
