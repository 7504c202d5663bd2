import type { ShareId } from '#payments'
import { LinkButton } from '#platform/ui'
import { shareAddress } from '../share-frame.tsx'

/** To the labels of the crates of an order. */
export const CrateLink = ({ id }: { id: ShareId }) => (
  <LinkButton kind="quiet" icon="print" href={shareAddress(id, '/etiquettes')} wide>
    Étiquettes des caisses
  </LinkButton>
)
