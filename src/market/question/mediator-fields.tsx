import { Field } from '#platform/ui'
import { questionSentences } from '../keeping/door.ts'
import { typedOr } from '../shelf/door.ts'
import { useSaid } from '../words/door.ts'
import type { Asked } from './asked.ts'

/** Of the shop rather than of the product: said once, for all that it sells. */
export function MediatorFields({ merchant, typed, errors }: Asked) {
  const say = useSaid(questionSentences).say.mediator
  return (
    <>
      <Field
        name="mediatorName"
        label={say.name}
        hint={say.nameHint}
        error={errors?.['mediatorName']}
        value={typedOr(typed, 'mediatorName', merchant.mediator?.name ?? '')}
        maxlength={120}
      />
      <Field
        name="mediatorAddress"
        label={say.address}
        hint={say.addressHint}
        error={errors?.['mediatorAddress']}
        value={typedOr(typed, 'mediatorAddress', merchant.mediator?.address ?? '')}
        maxlength={300}
      />
    </>
  )
}
