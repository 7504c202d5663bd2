import { useSaid, type Offer } from '#market'
import { OfferLine } from '../again/door.ts'
import { accountSentences } from '../words/door.ts'
import { editAddress, type Weekly } from './weekly.ts'

/** The products of its market that answer some words; `isHeld`: it is in the weekly basket already. */
export type Sought = { words: string; offers: readonly { offer: Offer; isHeld: boolean }[] }

/** What is found, each with what puts it in a weekly basket. */
export function SoughtOffers({ weekly, words, offers }: Sought & { weekly: Weekly }) {
  const { say } = useSaid(accountSentences)
  if (offers.length === 0)
    return (
      <p>
        {say.nothingFor(words)}. {say.otherWord}
      </p>
    )
  return (
    <ul class="lines">
      {offers.map(({ offer, isHeld }) => (
        <li>
          <OfferLine
            offer={offer}
            put={isHeld ? null : { action: `${editAddress(weekly)}/ajouter` }}
            note={isHeld ? say.heldAlready : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
