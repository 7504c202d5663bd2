import type { Day } from '#platform/time'
import { Alert } from '#platform/ui'
import { questionSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import { shopAddress } from '../shop-frame.tsx'
import { useSaid } from '../words/door.ts'
import { MEDIATOR_KEPT_UNTIL } from './mediator.ts'

/** To a shop that named no mediator: what it has to say, until when what it sells stays on sale. */
export function MediatorAlert({ merchant, today }: { merchant: Merchant; today: Day }) {
  const { say, write } = useSaid(questionSentences)
  const { unmediated } = say
  if (merchant.mediator) return null
  return (
    <Alert kind="wait" title={unmediated.title}>
      <p>
        {today < MEDIATOR_KEPT_UNTIL ? unmediated.until(write.date(MEDIATOR_KEPT_UNTIL)) : unmediated.now}
      </p>
      <p>
        <a href={shopAddress('/presentation', merchant)}>{unmediated.say}</a>
      </p>
    </Alert>
  )
}
