import { fullName } from '#people'
import { Heading, LinkButton } from '#platform/ui'
import { typo } from '#platform/i18n'
import { parisDay, writeDate, type Day } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { sstKindWords, sstStanding, type OwnSst } from '../sst/door.ts'
import type { CleaPerson } from './read-person.ts'
import { DomainBricks, sayResult } from './result-words.tsx'
import { Missing } from './missing.tsx'
import { DomainsTable } from './domains-table.tsx'
import { History } from './history.tsx'

/** What the reader can do here, beyond reading. */
export type PersonPlaces = { trains: boolean; evaluates: boolean; opensGroup: boolean }

/** One person, one screen: the result, what is missing, before, after, and beside them the trainer's opinion. */
export function cleaPersonPage(c: Ask, clea: CleaPerson, places: PersonPlaces): Response {
  const { person, group } = clea
  const at = `/certification/personnes/${person.id}`
  return page(
    c,
    { title: `Cléa, ${fullName(person)}`, room: 'certification', density: 'bureau', space: 'Certification' },
    <div class="stack loose">
      <Heading over={`Cléa · ${group.title}`} title={fullName(person)} lead={sayResult(clea)}>
        {places.evaluates && (
          <LinkButton href={`${at}/evaluation?groupe=${group.id}`} icon="pen">
            Évaluer
          </LinkButton>
        )}
        {places.trains && (
          <LinkButton href={`${at}/avis?groupe=${group.id}`} icon="pen">
            Donner mon avis
          </LinkButton>
        )}
        {places.opensGroup && (
          <LinkButton kind="quiet" href={`/certification/${group.id}`}>
            La matrice du groupe
          </LinkButton>
        )}
      </Heading>
      <DomainBricks standings={clea.standings.now} />
      <Missing clea={clea} />
      <DomainsTable clea={clea} />
      <Sst clea={clea} today={parisDay(c.var.now)} />
      <History clea={clea} corrects={places.evaluates} />
    </div>,
  )
}

function Sst({ clea, today }: { clea: CleaPerson; today: Day }) {
  return (
    <section class="stack">
      <h2>Secourisme (SST)</h2>
      {clea.sst.length === 0 && <p class="muted">Aucune session.</p>}
      <ul>
        {clea.sst.map((one) => (
          <li>
            {typo(
              `${sstKindWords[one.kind]}, ${one.groupName}, ${one.code}, le ${writeDate(one.startsOn)} : ${endOf(one, today)}`,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function endOf(one: OwnSst, today: Day): string {
  const until = one.validUntil === null ? '' : writeDate(one.validUntil)
  const words = {
    'to come': 'à venir',
    held: 'résultat attendu',
    valid: `certificat ${one.certificateNumber}, valable jusqu’au ${until}`,
    ended: `certificat ${one.certificateNumber}, fini le ${until}`,
    'not certified': 'non certifié·e',
  }
  return words[sstStanding(one, today)]
}
