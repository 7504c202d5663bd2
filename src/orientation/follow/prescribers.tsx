import { writePhone } from '#people'
import { writeDate } from '#platform/time'
import type { Prescriber } from '../prescriber.ts'

export function Prescribers({ prescribers }: { prescribers: Prescriber[] }) {
  return (
    <section class="stack">
      <h2>Proposé·e par</h2>
      <ul class="stack plain">
        {prescribers.map((prescriber) => (
          <li class="panel stack tight">
            <p>
              <b>{prescriber.organisationName ?? 'Organisme non dit'}</b>
              {prescriber.referentName && `, ${prescriber.referentName}`}
              <br />
              <span class="muted">
                Le {writeDate(prescriber.positionedOn)}
                {prescriber.phone && `, téléphone donné : ${writePhone(prescriber.phone)}`}
              </span>
            </p>
            {prescriber.comment && <p class="as-written">{prescriber.comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
