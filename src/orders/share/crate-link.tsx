import type { ShareId } from '#payments'
import { LinkButton } from '#platform/ui'
import { shareAddress } from '../share-address.ts'
import type { ShareWords } from './said.ts'

/** To the labels of the crates of an order. */
export const CrateLink = ({ id, words }: { id: ShareId; words: ShareWords }) => (
  <LinkButton kind="quiet" icon="print" href={shareAddress(id, '/etiquettes')} wide>
    {words.act.crates.title}
  </LinkButton>
)
