import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { fullName } from '#people'
import { Alert, Bricks, Button, Empty, Heading, LinkButton, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AskedDossier } from './kept-store.ts'
import type { Trainee } from '../trainee-store.ts'
import { groupWords } from '../training-space.ts'

/** The papers of a group: the whole dossier, and the certificate and the dossier of each trainee. */
export function dossierPage(c: Ask, group: Group, trainees: Trainee[]) {
  const base = `/formation/${group.id}/dossier`
  return page(
    c,
    groupWords(group, 'dossier', 'Dossiers'),
    <div class="stack">
      <Heading
        title="Dossiers"
        over={group.title}
        lead="Programme, durées, aide donnée, évaluations, temps validé, présence : ce que demande le Code du travail (D6313-3-1)."
      >
        {trainees.length > 0 && (
          <form method="post" action={base}>
            <input type="hidden" name="id" value={randomUUID()} />
            <Button icon="sheet">Préparer le dossier du groupe</Button>
          </form>
        )}
      </Heading>
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
          ]}
        />
      )}
      <p class="small">Chaque papier établi laisse une ligne que la personne peut lire.</p>
    </div>,
  )
}

function Paper({ of, base, name, words }: { of: Trainee; base: string; name: string; words: string }) {
  return (
    <a href={`${base}/${of.personId}/${name}.pdf`}>
      {words}
      <span class="vh"> de {fullName(of)}</span> (PDF)
    </a>
  )
}

/** The dossier being made, brick by brick, then ready to be taken. */
export function preparedPage(c: Ask, group: Group, asked: AskedDossier) {
  const base = `/formation/${group.id}/dossier`
  const { done, trainees, readyAt } = asked
  return page(
    c,
    groupWords(group, 'dossier', 'Dossier du groupe'),
    <div class="stack">
      <Heading title="Dossier du groupe" over={group.title} />
      <Bricks
        label={`${done} sur ${trainees}`}
        groups={[
          { count: done, kind: 'full' },
          { count: trainees - done, kind: 'coming' },
        ]}
      />
      {readyAt ? (
        <>
          <Alert kind="ok" title="Le dossier est prêt">
            Il est gardé un jour, pour vous seulement.
          </Alert>
          <p>
            <LinkButton icon="download" href={`${base}/prepare/${asked.id}/dossier.zip`}>
              Prendre le dossier
            </LinkButton>
          </p>
        </>
      ) : (
        <Alert kind="wait" title={`${done} dossiers écrits sur ${trainees}`}>
          La page avance toute seule. <a href={`${base}/prepare/${asked.id}`}>Regarder maintenant</a>
        </Alert>
      )}
      <p>
        <a href={base}>Revenir aux dossiers</a>
      </p>
    </div>,
  )
}
