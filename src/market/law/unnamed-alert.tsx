import { Alert } from '#platform/ui'
import { questionSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import { shopAddress } from '../shop-frame.tsx'
import { useSaid } from '../words/door.ts'
import type { LegalBody } from './legal-body.ts'

type Props = { merchant: Merchant; body: LegalBody | undefined; isOwn: boolean }

/** To a shop of which buyers are not told all that the law asks of who sells (Code de la consommation, L111-1 and L221-5): where to say it. */
export function UnnamedAlert({ merchant, body, isOwn }: Props) {
  const { unnamed } = useSaid(questionSentences).say
  const lacks = {
    siret: !body?.siret,
    email: !merchant.email && !body?.email,
  }
  if (!lacks.siret && !lacks.email) return null
  return (
    <Alert kind="wait" title={unnamed.title}>
      <p>
        {lacks.siret && `${unnamed.lacks.siret} `}
        {lacks.email && `${unnamed.lacks.email} `}
        {unnamed.law}
      </p>
      <p class="row">
        {lacks.siret && isOwn && (
          <a href={`/argent/facturation/${merchant.organisationId}`}>{unnamed.saySiret}</a>
        )}
        {lacks.email && <a href={shopAddress('/presentation', merchant)}>{unnamed.sayEmail}</a>}
      </p>
    </Alert>
  )
}
