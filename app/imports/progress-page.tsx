import type { Actor } from '#people'
import type { Importer, SentFile, Working } from '#platform/imports'
import { writeCount, writeNumber } from '#platform/i18n'
import { Button, Form, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { importWords } from './access.ts'

/** How far a long file is, or that it waits for another: the page asks again by itself, every two seconds. */
export function progressPage(
  c: Ask,
  importer: Importer<Actor>,
  file: SentFile,
  { done, total, waits }: Working & { state: 'going' },
  title: 'Lecture en cours' | 'Import en cours',
): Response {
  c.header('refresh', '2')
  return page(
    c,
    { title: `${title} : ${importer.title}`, ...importWords },
    <div class="stack">
      <p>
        <a href="/imports">Imports</a>
      </p>
      <Heading title={title} over={file.name} lead={importer.title} />
      <section class="panel stack" aria-label="Avancement">
        {waits ? (
          <p>
            <b>Un autre fichier passe d’abord.</b> Le vôtre vient juste après.
          </p>
        ) : (
          <label class="stack tight">
            <span>
              {writeNumber(done)} sur {writeCount(total, 'ligne lue', 'lignes lues')}
            </span>
            <progress max={total} value={done} />
          </label>
        )}
        <p>Vous pouvez fermer cette page : le travail continue. Vous le retrouverez dans « Imports ».</p>
        <Form action={`/imports/${importer.kind}/${file.id}/arreter`} label="Arrêter">
          <p class="row">
            <LinkButton kind="quiet" icon="again" href={c.req.path}>
              Voir où ça en est
            </LinkButton>
            <Button kind="quiet">Arrêter</Button>
          </p>
        </Form>
      </section>
    </div>,
  )
}
