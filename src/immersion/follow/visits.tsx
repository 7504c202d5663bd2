import { fullName, writePhone, type Person } from '#people'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Form, LinkButton } from '#platform/ui'
import type { Convention } from '../convention/door.ts'
import { lacksVisit, mayVisit, VisitLine, type Visit } from '../visits/door.ts'

/** That the person asked to be called: when, never why; for who accompanies them alone. */
export const AskedCall = ({ person, at, here }: { person: Person; at: Date; here: string }) => (
  <Alert kind="late" title={typo(`${fullName(person)} a demandé qu’on l’appelle`)}>
    <p>{typo(`Le ${writeInstant(at)}. Appelez, puis notez l’appel.`)}</p>
    <p class="row">
      {person.phone && (
        <LinkButton kind="quiet" icon="phone" href={`tel:${person.phone}`}>
          {writePhone(person.phone)}
        </LinkButton>
      )}
      <a href={`${here}/visite`}>Noter l’appel</a>
    </p>
  </Alert>
)

type Props = { one: Convention; visits: readonly Visit[]; here: string; isOwn: boolean; now: Date }

/** Visits and calls during the immersion; who accompanies the person notes one, and sees that none was by its middle. */
export function VisitsView({ one, visits, here, isOwn, now }: Props) {
  const writes = isOwn && mayVisit(one, now)
  if (!writes && visits.length === 0) return null
  return (
    <section class="panel stack">
      <h2>Visites et appels</h2>
      {writes && lacksVisit(one, visits, now) && (
        <Alert kind="late" title="L’immersion est à son milieu : ni visite, ni appel." />
      )}
      {visits.length > 0 && (
        <ul class="stack">
          {visits.map((visit) => (
            <li class="stack tight">
              <VisitLine visit={visit} />
              {writes && (
                <details class="why">
                  <summary>Retirer</summary>
                  <Form action={`${here}/visite/${visit.id}/retirer`} label="Retirer cette note">
                    <Button kind="quiet">Retirer cette note</Button>
                  </Form>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <LinkButton kind="quiet" icon="pen" href={`${here}/visite`}>
          Noter une visite ou un appel
        </LinkButton>
      )}
    </section>
  )
}
