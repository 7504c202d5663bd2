import { writeSiret } from '#people'
import { de, typo } from '#platform/i18n'
import { Alert, Button } from '#platform/ui'
import { HOSTS } from '../frame.tsx'
import { doubtsOf, type Host } from './host.ts'
import { warningWords } from './host-words.ts'
import { proposedSiret } from './proposed-siret.ts'
import type { Twin } from './shared-siret-store.ts'

type Doubted = { host: Host; twins: readonly Twin[] }

/** What somebody must look at before anybody is sent there; nothing when nothing is in doubt. */
export function HostDoubts({ host, twins }: Doubted) {
  const doubts = doubtsOf(host)
  if (doubts.length === 0) return null
  const proposed = proposedSiret(host)
  return (
    <Alert kind="wait" title="À vérifier avant d’y envoyer quelqu’un">
      <ul>
        {doubts.map((doubt) => (
          <li>
            {warningWords[doubt]}
            {doubt === 'siret shared' && <Twins twins={twins} />}
          </li>
        ))}
      </ul>
      {host.writtenSiret && (
        <p>
          La liste dit « {host.writtenSiret} »{proposed ? `. Avec ses zéros : ${writeSiret(proposed)}` : ''}.
        </p>
      )}
    </Alert>
  )
}

/** Who else has the SIRET, or was given it. */
const Twins = ({ twins }: { twins: readonly Twin[] }) =>
  twins.length > 0 ? (
    <>
      {' : celui-ci et '}
      {twins.map(({ id, name, town }, n) => (
        <>
          {n > 0 && ', '}
          <a href={`${HOSTS}/${id}`}>{name}</a> ({town})
        </>
      ))}
    </>
  ) : null

/** Whose the shared SIRET is, in one press; nothing where none is shared. */
export function WhoseSiret({ host, twins }: Doubted) {
  if (!host.asked.includes('siret shared')) return null
  const taken = twins.find(({ has }) => has)
  return (
    <section class="panel stack" aria-labelledby="whose-siret">
      <h2 id="whose-siret">{typo(`À qui est le SIRET ${writeSiret(host.writtenSiret)} ?`)}</h2>
      {taken && (
        <p>
          Il est déjà celui <a href={`${HOSTS}/${taken.id}`}>{de(taken.name)}</a> ({taken.town}).
        </p>
      )}
      <form method="post" action={`${HOSTS}/${host.id}/siret`} class="row">
        {!taken && host.body.kind === 'organisation' && (
          <Button kind="quiet" name="answer" value="oui">
            {typo(`Il est à ${host.name}`)}
          </Button>
        )}
        <Button kind="quiet" name="answer" value="non">
          {typo(`Il n’est pas à ${host.name}`)}
        </Button>
      </form>
    </section>
  )
}
