import { Button, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Sequence } from '../activity.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { sequenceTitle } from './sequence-name.ts'

type SequenceForm = { sequence: Sequence | undefined; typed: Typed; errors: Record<string, string> }

/** A part of the programme to add or to rename. */
export function sequencePage(c: Ask, open: OpenGroup, { sequence, typed, errors }: SequenceForm): Response {
  const address = `/formation/${open.group.id}/programme`
  const here = sequence ? `${address}/sequences/${sequence.id}` : `${address}/sequences`
  const title = sequence ? `Changer «\u00A0${sequenceTitle(sequence)}\u00A0»` : 'Ajouter une séquence'
  return groupPage(
    c,
    open,
    { title, here: 'programme' },
    <div class="stack narrow">
      <Heading title={title} />
      <ErrorSummary errors={errors} />
      <Form action={here}>
        <input type="hidden" name="id" value={String(typed['id'] ?? '')} />
        <Field
          name="title"
          label="Titre"
          hint="Par exemple&nbsp;: Semaine 3, ou Préparer le jury."
          maxlength={120}
          value={String(typed['title'] ?? '')}
          {...(errors['title'] ? { error: errors['title'] } : {})}
        />
        <p class="row">
          <Button>Enregistrer</Button>
          <LinkButton kind="quiet" href={address}>
            Revenir au programme
          </LinkButton>
        </p>
      </Form>
      {sequence && (
        <div class="row">
          <form method="post" action={`${here}/monter`}>
            <Button kind="quiet">Avancer d’un rang</Button>
          </form>
          <form method="post" action={`${here}/descendre`}>
            <Button kind="quiet">Reculer d’un rang</Button>
          </form>
          <form method="post" action={`${here}/retirer`}>
            <Button kind="stop">Retirer si elle est vide</Button>
          </form>
        </div>
      )}
    </div>,
    Object.keys(errors).length > 0,
  )
}
