import { typo } from '#platform/i18n'
import { addDays, parisDay, writeDate, writeShortDate, type Day } from '#platform/time'
import { LinkButton } from '#platform/ui'
import type { PersonId } from '#people'
import { AdviserForm } from '../exits/door.ts'
import { addressWith } from '../list-address.ts'
import type { FiledCddi, FiledPath } from './read-file.ts'
import type { Powers } from './person-file.ts'
import { Cddis } from './cddi-table.tsx'
import { ExitView } from './exit-view.tsx'
import { changedSentence, correctionSentence } from '../correction.ts'

export function PathView({ filed, powers, today }: { filed: FiledPath; powers: Powers; today: Day }) {
  const { path, exit, cddis, corrections, adviserName } = filed
  const title = path.leftOn
    ? `Du ${writeDate(path.enteredOn)} au ${writeDate(path.leftOn)}`
    : `Depuis le ${writeDate(path.enteredOn)}`
  const last = cddis.at(-1)
  return (
    <section class="panel stack" aria-labelledby={`p-${path.id}`}>
      <div class="row between">
        <h2 id={`p-${path.id}`}>{title}</h2>
        {powers.writes && !exit && (
          <p class="row no-print">
            {last && (
              <LinkButton kind="quiet" icon="plus" href={renewal(path.personId, last)}>
                Renouveler
              </LinkButton>
            )}
            <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${path.id}/sortie`}>
              Écrire la sortie
            </LinkButton>
          </p>
        )}
      </div>
      <Cddis cddis={cddis} writes={powers.writes} />
      {exit && <ExitView exit={exit} powers={powers} />}
      {!exit && last && last.toDay < today && <p>Le dernier contrat est fini : la sortie reste à écrire.</p>}
      {powers.writes && powers.advisers.length > 0 ? (
        <AdviserForm path={path} advisers={powers.advisers} />
      ) : (
        <p class="muted">
          {adviserName ? `Accompagnement : ${adviserName}` : 'Sans conseiller·ère en insertion'}
        </p>
      )}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </section>
  )
}

const renewal = (personId: PersonId, { postId, toDay }: FiledCddi): string =>
  addressWith(`/insertion/postes/${postId}/contrat`, { personne: personId, debut: addDays(toDay, 1) })

const Corrections = ({ corrections }: Pick<FiledPath, 'corrections'>) => (
  <details>
    <summary>Ce qui a été corrigé</summary>
    <ul>
      {corrections.map(({ what, why, correctedAt, correctedBy }) => (
        <li>
          {typo(
            `${writeShortDate(parisDay(correctedAt))}, ${correctedBy} : ${changedSentence(what)}. Raison : ${correctionSentence(why)}`,
          )}
        </li>
      ))}
    </ul>
  </details>
)
