import { Field } from '#platform/ui'
import { typedOr } from '../shelf/door.ts'
import type { Asked } from './asked.ts'

/** Of the shop rather than of the product: said once, for all that it sells. */
export const MediatorFields = ({ merchant, typed, errors }: Asked) => (
  <>
    <Field
      name="mediatorName"
      label="Son nom"
      hint="Il règle une dispute avec un client. Dit une fois, pour tous vos produits."
      error={errors?.['mediatorName']}
      value={typedOr(typed, 'mediatorName', merchant.mediator?.name ?? '')}
      maxlength={120}
    />
    <Field
      name="mediatorAddress"
      label="Où lui écrire"
      hint="Son adresse et son site."
      error={errors?.['mediatorAddress']}
      value={typedOr(typed, 'mediatorAddress', merchant.mediator?.address ?? '')}
      maxlength={300}
    />
  </>
)
