import { typo } from '#platform/i18n'
import { Empty, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import type { ConventionId, SignatoryId } from '../ids.ts'
import type { WaitingPaper } from '../signing/door.ts'
import { writePeriod } from '../write-period.ts'

/** Where the signatures on paper that wait for a second person are found. */
export const PAPERS = `${CONVENTIONS}/a-verifier`

/** The page that was photographed, alone; what is said of it is behind `/verifier`. */
export const paperAddress = (conventionId: ConventionId, signatoryId: SignatoryId): string =>
  `${CONVENTIONS}/${conventionId}/papier/${signatoryId}`

/** The signatures on paper that a reader may check: those that somebody else of their organisation kept. */
export const papersPage = (c: Ask, rows: readonly WaitingPaper[]): Response =>
  immersionPage(
    c,
    { title: 'Signatures à vérifier' },
    <div class="stack narrow">
      <Heading
        title="Signatures à vérifier"
        over="Sur papier"
        lead="Une personne de l’équipe a gardé la page. Une autre la regarde."
      />
      {rows.length === 0 ? (
        <Empty icon="check" title="Aucune page ne vous attend" text="Elles seront ici." />
      ) : (
        <ul class="stack">
          {rows.map(({ conventionId, signatoryId, signerName, hostName, fromDay, toDay }) => (
            <li>
              <a href={`${paperAddress(conventionId, signatoryId)}/verifier`}>
                La page signée par {signerName}
              </a>
              {typo(`, ${hostName}, ${writePeriod(fromDay, toDay)}`)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={CONVENTIONS}>Toutes les conventions</a>
      </p>
    </div>,
  )
