import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { fullName } from '#people'
import { Button, Empty, Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
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
        lead="Programme, durées, aide donnée, travaux, évaluations, temps validé, présence : ce que demande le Code du travail (D6313-3-1)."
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

type PaperLink = { of: Trainee; base: string; name: string; kind?: 'pdf' | 'zip'; words: string }

function Paper({ of, base, name, kind = 'pdf', words }: PaperLink) {
  return (
    <a href={`${base}/${of.personId}/${name}.${kind}`}>
      {words}
      <span class="vh"> {de(fullName(of))}</span> ({kind.toUpperCase()})
    </a>
  )
}
