import { writePhone } from '#people'
import { writeDate } from '#platform/time'
import type { Prescriber } from '../prescriber.ts'

export function Prescribers({ prescribers }: { prescribers: Prescriber[] }) {
  return (
    <section class="stack">
      <h2>Proposé·e par</h2>
      <ul class="stack plain">
        {prescribers.map((one) => (
          <li class="panel stack tight">
            <p>
              <b>{one.organisationName ?? 'Organisme non dit'}</b>
              {one.referentName && `, ${one.referentName}`}
              <br />
              <span class="muted">
                Le {writeDate(one.positionedOn)}
                {one.phone && `, téléphone donné : ${writePhone(one.phone)}`}
              </span>
            </p>
            {one.comment && <p class="said">{one.comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
