import { writePhone } from '#people'
import { writeDate } from '#platform/time'
import type { Prescriber } from '../prescriber.ts'
import { saidBy } from '../sentences.ts'

export function Prescribers({ prescribers }: { prescribers: Prescriber[] }) {
  return (
    <section class="stack">
      <h2>Proposé·e par</h2>
      <ul class="stack plain">
        {prescribers.map((prescriber) => (
          <Proposed {...prescriber} />
        ))}
      </ul>
    </section>
  )
}

function Proposed(prescriber: Prescriber) {
  const { organisationName, referentName, positionedOn, phone } = prescriber
  const said = saidBy(prescriber)
  return (
    <li class="panel stack tight">
      <p>
        <b>{organisationName ?? 'Organisme non dit'}</b>
        {referentName && `, ${referentName}`}
        <br />
        <span class="muted">
          Le {writeDate(positionedOn)}
          {phone && `, téléphone donné : ${writePhone(phone)}`}
        </span>
      </p>
      {said && <p class="as-written">{said}</p>}
    </li>
  )
}
