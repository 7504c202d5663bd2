import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Tag } from '#platform/ui'
import type { Holding, ListedPost } from './listed-post.ts'
import type { Inside } from '../reach.ts'

export const HeldTag = ({ holding }: Pick<ListedPost, 'holding'>) =>
  holding.state === 'vacant' ? <Tag kind="wait">Vacant</Tag> : <Tag kind="ok">Occupé</Tag>

/** The name of who holds it, for who may know it; a supervisor knows the name and not the contract. */
export function HolderName({ holding, seat }: { holding: Holding; seat: Inside['seat'] }) {
  if (holding.state === 'vacant') return <>Personne</>
  if (holding.state === 'held') return <span class="muted">Non montré</span>
  const name = fullName(holding)
  if (seat === 'technical supervisor') return <>{name}</>
  return (
    <>
      <a href={`/insertion/personnes/${holding.personId}`}>{name}</a>
      <span class="muted">{typo(`, jusqu’au ${writeShortDate(holding.toDay)}`)}</span>
    </>
  )
}
