import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { fullName } from '#people'
import { Button, Empty, Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de, typo } from '#platform/i18n'
import { DAY_MS, writeInstant } from '#platform/time'
import type { AskedDossier } from './kept-store.ts'
import type { Trainee } from '../trainee-store.ts'
import { groupWords } from '../training-space.ts'

/** The papers of a group: the whole dossier, and the certificate and the dossier of each trainee. */
export function dossierPage(c: Ask, group: Group, trainees: Trainee[], kept: AskedDossier[]) {
  const base = `/formation/${group.id}/dossier`
  return page(
    c,
    groupWords(group, 'dossier', 'Dossiers'),
    <div class="stack">
      <Heading
        title="Dossiers"
        over={group.title}
        lead="Programme, durées, aide donnée, travaux, évaluations, temps validé, présence : ce que demande le Code du travail (D6313-3-1)."
      >
        {trainees.length > 0 && (
          <form method="post" action={base}>
            <input type="hidden" name="id" value={randomUUID()} />
            <Button icon="sheet">Préparer le dossier du groupe</Button>
          </form>
        )}
      </Heading>
      <KeptDossiers {...{ base, kept }} />
      {trainees.length === 0 ? (
        <Empty
          icon="people"
          title="Aucun stagiaire"
          text="Les dossiers arrivent avec les personnes admises."
        />
      ) : (
        <Table
          caption="Papiers de chaque stagiaire"
          captionHidden
          rows={trainees}
          columns={[
            { key: 'name', label: 'Stagiaire', cell: (one) => fullName(one) },
            {
              key: 'certificate',
              label: 'Certificat',
              cell: (one) => (
                <Paper of={one} base={base} name="certificat" words="Certificat de réalisation" />
              ),
            },
            {
              key: 'dossier',
              label: 'Dossier',
              cell: (one) => <Paper of={one} base={base} name="dossier" words="Dossier de formation" />,
            },
            {
              key: 'works',
              label: 'Avec les feuilles et les travaux',
              cell: (one) => (
                <Paper of={one} base={base} name="dossier" kind="zip" words="Dossier, émargements, travaux" />
              ),
            },
          ]}
        />
      )}
      <p class="small">Chaque papier établi laisse une ligne que la personne peut lire.</p>
    </div>,
  )
}

/** The dossiers of the group that the reader asked: being written, or to be taken while they are kept. */
function KeptDossiers({ base, kept }: { base: string; kept: AskedDossier[] }) {
  if (kept.length === 0) return null
  return (
    <ul aria-label="Dossiers du groupe déjà demandés">
      {kept.map(({ id, askedAt, readyAt, done, trainees }) => (
        <li>
          <a href={`${base}/prepare/${id}`}>
            {readyAt
              ? `Dossier du groupe prêt le ${writeInstant(readyAt)}`
              : `Dossier du groupe en préparation : ${done} sur ${trainees}`}
          </a>
          {readyAt && typo(`, à prendre jusqu’au ${writeInstant(new Date(askedAt.getTime() + DAY_MS))}`)}
        </li>
      ))}
    </ul>
  )
}

type PaperLink = { of: Trainee; base: string; name: string; kind?: 'pdf' | 'zip'; words: string }

function Paper({ of, base, name, kind = 'pdf', words }: PaperLink) {
  return (
    <a href={`${base}/${of.personId}/${name}.${kind}`}>
      {words}
      <span class="vh"> {de(fullName(of))}</span> ({kind.toUpperCase()})
    </a>
  )
}
