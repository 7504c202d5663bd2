import type { Actor } from '#people'
import type { Importer, SentFile } from '#platform/imports'
import { writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { importWords } from './access.ts'
import { isRefused, Outcomes, summaryOf } from './outcomes.tsx'
import { LeftOutList } from './left-out.tsx'

/** What a file did, and what somebody must still answer. */
export async function reportPage(
  c: Ask,
  { importer, actor }: { importer: Importer<Actor>; actor: Actor },
  file: SentFile & { state: 'imported' },
): Promise<Response> {
  const { report } = file
  const toCheck = report.filter(({ what }) => what === 'to check').length
  const refused = report.filter(({ what }) => what === 'refused').length
  const isVain = isRefused(report)
  const answers = await importer.answersAt?.({ db: c.var.db, by: actor, name: file.name })
  return page(
    c,
    { title: `Rapport : ${importer.title}`, ...importWords },
    <div class="stack">
      <p>
        <a href="/imports">Imports</a>
      </p>
      <Heading
        title="Rapport"
        over={file.name}
        lead={`${importer.title}. ${isVain ? 'Rien n’est importé. Rapport gardé le' : 'Importé le'} ${writeInstant(file.importedAt)}.`}
      >
        <LinkButton kind="quiet" icon="download" href={`/imports/${file.kind}/${file.id}/rapport.csv`}>
          Rapport en CSV
        </LinkButton>
        {!file.undoneAt && !isVain && (
          <LinkButton kind="quiet" href={`/imports/${file.kind}/${file.id}/annuler`}>
            Annuler cet import
          </LinkButton>
        )}
      </Heading>
      <p>
        {writeCount(report.length, 'ligne lue', 'lignes lues')}
        {report.length > 0 && ` : ${summaryOf(report)}`}.
        {importer.sumUp && ` En tout, ${importer.sumUp(report)}.`}
      </p>
      {file.undoneAt && (
        <Alert kind="info" title={`Annulé le ${writeInstant(file.undoneAt)}`}>
          Rien n’en reste. Ce rapport dit ce qui s’était passé.
        </Alert>
      )}
      {!file.undoneAt && toCheck > 0 && (
        <Alert kind="wait" title={`${writeCount(toCheck, 'ligne attend', 'lignes attendent')} une réponse`}>
          {answers ? (
            <>
              Répondez sur cette page : <a href={answers.href}>{answers.title}</a>
            </>
          ) : (
            'Leur raison est écrite sur la ligne.'
          )}
        </Alert>
      )}
      {!file.undoneAt && refused > 0 && (
        <Alert
          kind="late"
          title={writeCount(refused, 'ligne n’est pas entrée', 'lignes ne sont pas entrées')}
        >
          Corrigez-les dans votre fichier, puis envoyez-le à nouveau
          {isVain ? '.' : ' : ce qui est déjà entré ne bougera pas.'}
        </Alert>
      )}
      {file.leftOut && <LeftOutList left={file.leftOut} />}
      <Outcomes {...{ c, importer }} outcomes={report} caption="Ce qui s’est passé" />
    </div>,
  )
}
