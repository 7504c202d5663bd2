import { writeSiret } from '#people'
import { Alert } from '#platform/ui'
import { doubtsOf, type Host } from './host.ts'
import { warningWords } from './host-words.ts'
import { proposedSiret } from './proposed-siret.ts'

/** What somebody must look at before anybody is sent there; nothing when nothing is in doubt. */
export function HostDoubts({ host }: { host: Host }) {
  const doubts = doubtsOf(host)
  if (doubts.length === 0) return null
  const proposed = proposedSiret(host)
  return (
    <Alert kind="wait" title="À vérifier avant d’y envoyer quelqu’un">
      <ul>
        {doubts.map((doubt) => (
          <li>{warningWords[doubt]}</li>
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
