import { capital, typo, writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Alert } from '#platform/ui'
import { overWords, recipientOf, type Lane, type Workday } from '../workday/door.ts'
import { orderAddress } from '../space.tsx'
import { isCancelled } from '../order.ts'
import { failureWords } from '../orders/door.ts'

/** The bikes that need somebody, before those that ride as planned; each keeps its number. */
export const inTroubleFirst = (lanes: readonly Lane[]): Lane[] =>
  lanes.toSorted((one, other) => Number(isLate(other)) - Number(isLate(one)))

const isLate = ({ round }: Lane): boolean => (round?.breaches.length ?? 0) > 0

/** How many are told before the others fold. */
const SHOWN = 5

type Props = { lanes: Lane[]; work: Workday }

/** What goes wrong, bike by bike, each order with the way to its page: what is late, then what came back. */
export function Troubles({ lanes, work }: Props) {
  return (
    <>
      <LateBikes {...{ lanes, work }} />
      <Failures {...{ lanes, work }} />
    </>
  )
}

function LateBikes({ lanes, work }: Props) {
  const late = lanes.filter(isLate)
  if (!work.underWay || late.length === 0) return null
  return (
    <Alert kind="late" title={titleOf(late, work)}>
      <ul>
        {late.map(({ shift, round }) => {
          const all = [...Map.groupBy(round?.breaches ?? [], (one) => ('order' in one ? one.order : null))]
          return (
            <li>
              <b>{shift.bike.name}</b>
              <ul>
                {all.slice(0, SHOWN).map(([id, breaches]) => (
                  <li>
                    {id && (
                      <>
                        <OrderLink id={id} work={work} />
                        {typo(' : ')}
                      </>
                    )}
                    {id ? breaches.map(overWords).join(', ') : capital(breaches.map(overWords).join(', '))}
                  </li>
                ))}
                {all.length > SHOWN && <li>{`et ${writeCount(all.length - SHOWN, 'autre')}`}</li>}
              </ul>
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}

/** What goes wrong, the gravest first: a bike is late only when somebody waits past the hours they were promised. */
function titleOf(lanes: readonly Lane[], work: Workday): string {
  const all = lanes.flatMap(({ round }) => round?.breaches ?? [])
  const late = lanes.filter(({ round }) => round?.breaches.some(({ kind }) => kind === 'slot'))
  if (late.length > 0)
    return late.length === 1 ? 'Un vélo est en retard' : `${late.length} vélos sont en retard`
  const warm = [...new Set(all.flatMap((one) => (one.kind === 'on-board' ? [one.order] : [])))]
  const [first] = warm
  if (first) {
    const whose = warm.length === 1 ? recipientOf(work, first) : `${warm.length} commandes`
    return typo(`Produits froids trop longtemps sur le vélo : ${whose}`)
  }
  return all.some(({ kind }) => kind === 'shift')
    ? 'Un retour après la fin de service'
    : 'Une pause repoussée'
}

function Failures({ lanes, work }: Props) {
  const failed = lanes.flatMap((lane) => failuresOf(lane, work))
  if (failed.length === 0) return null
  return (
    <Alert kind="wait" title={writeCount(failed.length, 'commande non remise', 'commandes non remises')}>
      <ul>
        {failed.map(({ id, how, at, bike }) => (
          <li>
            <OrderLink id={id} work={work} />
            {typo(` : ${failureWords[how]} à ${writeClock(at)}, ${bike}`)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** The orders of a round that came back, in the order of its stops. */
function failuresOf({ shift, round }: Lane, { rows }: Workday) {
  const orders = new Map(rows.orders.map((one) => [String(one.id), one]))
  return (round?.stops ?? []).flatMap(({ stop }) => {
    const order = stop.kind === 'drop' ? orders.get(stop.order) : undefined
    if (!order?.ended || isCancelled(order)) return []
    const { how, at } = order.ended
    return how === 'delivered' ? [] : [{ id: order.id, how, at, bike: shift.bike.name }]
  })
}

const OrderLink = ({ id, work }: { id: Parameters<typeof recipientOf>[1]; work: Workday }) => (
  <a href={orderAddress({ day: work.rows.day, id })}>{recipientOf(work, id)}</a>
)
