import { typo, writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Button, Tag } from '#platform/ui'
import type { ListedOrder } from './store.ts'
import { stateWord } from '../own-order/door.ts'
import { shareAddress } from '../share-address.ts'
import { ORDERS } from './address.ts'

// one word, so that a narrow column does not break it in three
export const hoursOf = ({ slotFrom, slotTo }: ListedOrder): string =>
  `${writeClock(slotFrom)} à ${writeClock(slotTo)}`.replaceAll(' ', '\u00A0')

/** Each shop leads to its part: whoever runs the market answers in its place when it cannot. */
export const shopsOf = ({ shops }: ListedOrder) =>
  shops.map(({ shareId, name }, at) => (
    <>
      {at > 0 && ', '}
      <a href={shareAddress(shareId)}>{name}</a>
    </>
  ))

export function stateOf({ state, waiting }: ListedOrder) {
  const { kind, label } = stateWord(state)
  if (state === 'confirmed' && waiting > 0)
    return <Tag kind="wait">{typo(`${writeCount(waiting, 'commerce')} à répondre`)}</Tag>
  return <Tag kind={kind}>{label}</Tag>
}

/** What may be done of an order. `due`: its day has come. */
export function gesturesOf({ id, reference, state, mode }: ListedOrder, due: boolean) {
  const given = state === 'collected'
  return (
    <div class="row">
      {mode === 'pickup' && (given || (due && state === 'confirmed')) && (
        <form method="post" action={`${ORDERS}/${id}/remise`}>
          <Button kind="quiet" name="given" value={given ? 'no' : 'yes'}>
            {given ? 'Pas encore remise' : 'Remise au client'}
            <span class="vh"> : {reference}</span>
          </Button>
        </form>
      )}
      {state === 'confirmed' && (
        <a href={`${ORDERS}/${id}/annulation`}>
          Annuler<span class="vh"> : {reference}</span>
        </a>
      )}
    </div>
  )
}
