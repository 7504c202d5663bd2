import { typo, writeCount } from '#platform/i18n'
import { Button, Field, Form, LinkButton, Seen } from '#platform/ui'
import { versionOf, type Typed } from '#platform/web'
import type { Package } from '../package.ts'

export type Tidying = {
  course: Package
  /** How many people began it. */
  begun: number
  typed?: Typed
  errors?: Record<string, string>
  changed?: string
}

/** Calls a course otherwise, puts it away or takes it away, with what happens then to those who began. */
export function TidySection({ course, begun, typed, errors = {}, changed }: Tidying) {
  const address = `/cours/${course.courseId}`
  const away = course.archivedAt !== null
  return (
    <section class="stack narrow" aria-labelledby="ranger">
      <h2 id="ranger">Ranger ce cours</h2>
      <Form action={`${address}/nom`}>
        <Seen version={versionOf(course.title)} typed={typed} changed={changed} at={address} />
        <Field
          name="name"
          label="Nom du cours"
          hint="Tel que les stagiaires le lisent. Il reste, même après une nouvelle version."
          value={String(typed?.['name'] ?? course.title)}
          error={errors['name']}
          maxlength={200}
        />
        <p>
          <Button kind="quiet">Renommer</Button>
        </p>
      </Form>
      <form method="post" action={`${address}/archiver`} class="stack tight">
        <input type="hidden" name="away" value={away ? 'no' : 'yes'} />
        <p>{typo(away ? 'Ce cours est archivé.' : awayWords(begun))}</p>
        <p>
          <Button kind="quiet">{away ? 'Remettre dans la liste' : 'Archiver'}</Button>
        </p>
      </form>
      <p>
        <LinkButton kind="quiet" icon="upload" href={`${address}/version`}>
          Importer une version corrigée
        </LinkButton>
      </p>
      {begun === 0 && (
        <p>
          <LinkButton kind="quiet" href={`${address}/supprimer`}>
            Supprimer ce cours
          </LinkButton>
        </p>
      )}
    </section>
  )
}

const awayWords = (begun: number): string =>
  begun === 0
    ? 'Archivé, il n’est plus proposé. Vous pouvez le remettre dans la liste.'
    : `Archivé, il n’est plus proposé. ${writeCount(begun, 'personne l’a', 'personnes l’ont')} commencé : rien ne change pour ${begun === 1 ? 'elle' : 'elles'}.`
