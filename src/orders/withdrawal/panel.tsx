import { typo } from '#platform/i18n'
import { writeDay, writeInstant } from '#platform/time'
import { Alert, LinkButton } from '#platform/ui'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { isOpen, isReturnable, lastDayOf, type Withdrawal } from './withdrawal.ts'

type Panel = { order: Order; lines: readonly Line[]; withdrawn: readonly Withdrawal[]; now: Date }

/** The free button that the law wants within reach for fourteen days (D221-5), and what was already declared. */
export function WithdrawalPanel({ order, lines, withdrawn, now }: Panel) {
  const given = new Set(withdrawn.map((one) => one.lineId))
  const left = lines.filter((one) => isReturnable(one) && !given.has(one.id))
  const [first] = withdrawn
  return (
    <>
      {first && (
        <Alert kind="ok" title={typo(`Rétractation reçue le ${writeInstant(first.declaredAt)}`)}>
          {typo(
            `${lines
              .filter((one) => given.has(one.id))
              .map((one) => one.name)
              .join(', ')} : à rapporter au commerce, fermé, dans les 14 jours.`,
          )}
        </Alert>
      )}
      {left.length > 0 && isOpen(order, now) && (
        <section class="panel stack tight" aria-label="Changer d’avis">
          <LinkButton kind="quiet" href={`${orderAddress(order)}/retractation`}>
            Renoncer au contrat ici
          </LinkButton>
          <p class="small muted">
            {typo(`${left.map((one) => one.name).join(', ')} : jusqu’au ${writeDay(lastDayOf(order))}.`)}
          </p>
        </section>
      )}
    </>
  )
}
