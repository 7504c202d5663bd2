import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Empty, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coursePage } from '../course-frame.tsx'
import { kindWords, type Package } from '../package.ts'

type Shelf = {
  courses: Package[]
  /** How many stand on the other shelf: put away, or not. */
  others: number
  away: boolean
  links: ReadonlyMap<string, number>
}

/** The courses of the organisation, and where each is followed. */
export function courseListPage(c: Ask, { courses, others, away, links }: Shelf): Response {
  return coursePage(
    c,
    away ? 'Cours archivés' : 'Cours',
    <div class="stack loose">
      <Heading
        title={away ? 'Cours archivés' : 'Cours'}
        lead="Des cours en ligne, à suivre dans une activité à distance."
      >
        <LinkButton icon="upload" href="/cours/nouveau">
          Importer un cours
        </LinkButton>
      </Heading>
      {courses.length === 0 && away ? (
        <Empty icon="work" title="Aucun cours archivé" />
      ) : courses.length === 0 ? (
        <Empty
          icon="work"
          title="Pas encore de cours"
          text="Importez un fichier ZIP, tel que son auteur vous l’a donné."
        />
      ) : (
        <Table
          caption="Les cours"
          captionHidden
          columns={[
            {
              key: 'title',
              label: 'Cours',
              header: true,
              cell: ({ courseId, title }) => <a href={`/cours/${courseId}`}>{typo(title)}</a>,
            },
            { key: 'kind', label: 'Format', cell: ({ kind }) => kindWords[kind] },
            { key: 'version', label: 'Version', num: true, cell: ({ version }) => version },
            { key: 'at', label: 'Importé', cell: ({ importedAt }) => writeInstant(importedAt) },
            {
              key: 'links',
              label: 'Suivi dans',
              cell: ({ courseId }) => writeCount(links.get(courseId) ?? 0, 'activité'),
            },
          ]}
          rows={courses}
        />
      )}
      {(others > 0 || away) && (
        <p>
          <a href={away ? '/cours' : '/cours?archives'}>
            {away ? 'Revenir aux cours' : typo(writeCount(others, 'cours archivé', 'cours archivés'))}
          </a>
        </p>
      )}
    </div>,
  )
}
