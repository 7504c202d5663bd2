import { Empty, Heading, Pager } from '#platform/ui'
import { writeInstant } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { Information } from './information.ts'
import type { AccessLine } from './store.ts'
import { isStaff, type Actor } from '../actor.ts'

/** What was read, as the person it is about would say it. */
export const informationWords = {
  identity: 'Qui je suis et comment me joindre',
  positioning: 'Ma proposition pour une action, et sa réponse',
  attendance: 'Mes présences et mes absences',
  'medical reason': 'Pourquoi j’étais absent·e',
  'learning work': 'Mon travail en formation',
  'clea evaluations': 'Mes évaluations Cléa',
  jury: 'Mon résultat au jury',
  contract: 'Mes contrats, mes heures, ma sortie',
  'interview notes': 'Les notes de mes entretiens',
  'access lines': 'Qui a ouvert mon dossier',
} satisfies Record<Information, string>

/** Who opened my file, for whom, what, why and when. */
export function accessPage(
  c: Ask,
  { actor, lines, more }: { actor: Actor; lines: AccessLine[]; more: boolean },
): Response {
  const density = isStaff(actor) ? 'bureau' : 'terrain'
  return page(
    c,
    { title: 'Qui a ouvert mon dossier', room: 'people', density, listen: true },
    <div class="stack loose narrow">
      <Heading
        title="Qui a ouvert mon dossier"
        lead="Chaque fois qu’une personne lit mon dossier, c’est écrit ici. Personne ne peut l’effacer."
      />
      {lines.length === 0 ? (
        <Empty
          icon="eye"
          title="Personne d’autre que moi"
          text="Quand quelqu’un ouvrira mon dossier, je verrai ici son nom et pourquoi."
        />
      ) : (
        <ol class="stack">
          {lines.map((line) => (
            <li class="panel stack tight">
              <p class="muted">
                <time datetime={line.readAt.toISOString()}>{writeInstant(line.readAt)}</time>
              </p>
              <p>
                <b>{line.reader}</b>
                {line.organisation && `, pour ${line.organisation}`}
              </p>
              <p>
                A lu : {informationWords[line.information]}
                <br />
                Pourquoi : {line.why}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pager next={more ? `/moi/acces?avant=${lines.at(-1)?.id}` : undefined} />
      <p>
        Une lecture m’étonne ? <a href="/contact">J’écris à l’équipe</a>.
      </p>
    </div>,
  )
}
