import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeShortDate } from '#platform/time'
import { LinkButton } from '#platform/ui'
import type { Convention, Renewal } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { Doubts } from '../possible/door.ts'

type Props = {
  one: Convention
  renewal: Renewal
  renewedBy: Convention | undefined
  isOwn: boolean
  mayReceive: boolean
}

/** Once more at the same host: what the law leaves, or why not; or the renewal that was written. */
export function RenewalView({ one, renewal: { start, left }, renewedBy, isOwn, mayReceive }: Props) {
  if (!isOwn && !renewedBy) return null
  return (
    <section class="panel stack" aria-labelledby="renouveler">
      <h2 id="renouveler">Renouveler</h2>
      {renewedBy ? (
        <p>
          <a href={`${CONVENTIONS}/${renewedBy.id}`}>
            {typo(
              `Le renouvellement, du ${writeShortDate(renewedBy.fromDay)} au ${writeShortDate(renewedBy.toDay)}`,
            )}
          </a>
        </p>
      ) : left.possible ? (
        <>
          <p>
            {typo(
              `Un renouvellement est possible : ${writeCount(left.days, 'jour')} au plus, du ${writeDate(start)} au ${writeDate(left.lastDay)}. Même objet, mêmes objectifs, une seule fois.`,
            )}
          </p>
          <Doubts doubts={left.doubts} />
          {mayReceive ? (
            <LinkButton
              kind="quiet"
              href={`${CONVENTIONS}/nouvelle?personne=${one.personId}&employeur=${one.hostId}&renouvelle=${one.id}`}
            >
              Préparer le renouvellement
            </LinkButton>
          ) : (
            <p>La fiche de cet employeur est à vérifier, ou il ne reçoit plus.</p>
          )}
        </>
      ) : (
        <>
          <p>Pas de renouvellement. {left.verdict.sentence}</p>
          <Doubts doubts={left.verdict.doubts} />
        </>
      )}
    </section>
  )
}
