import { fullName } from '#people'
import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { de } from '#platform/i18n'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import type { Trainee } from '../trainee-store.ts'

/** Somebody leaves before the end: when, and why. Their file stays. */
export function leavePage(
  c: Ask,
  open: OpenGroup,
  trainee: Trainee,
  { errors, typed }: { errors: Record<string, string>; typed: Typed },
): Response {
  const address = `/formation/${open.group.id}/equipe`
  const value = (name: string) => String(typed[name] ?? '')
  const error = (name: string) => (errors[name] ? { error: errors[name] } : {})
  return groupPage(
    c,
    open,
    { title: `Départ ${de(fullName(trainee))}`, here: 'equipe' },
    <div class="stack narrow">
      <Heading
        title={`Départ ${de(fullName(trainee))}`}
        lead="Son dossier reste&nbsp;: ce qui a été fait est fait."
      />
      <ErrorSummary errors={errors} />
      <Form action={`${address}/depart`}>
        <input type="hidden" name="person" value={trainee.personId} />
        <DateField name="until" label="Dernier jour" value={value('until')} {...error('until')} />
        <Field
          name="why"
          label="Pourquoi"
          hint="Par exemple&nbsp;: a trouvé un emploi."
          value={value('why')}
          maxlength={200}
          {...error('why')}
        />
        <p class="row">
          <Button>Enregistrer le départ</Button>
          <LinkButton kind="quiet" href={address}>
            Revenir à l’équipe
          </LinkButton>
        </p>
      </Form>
    </div>,
    Object.keys(errors).length > 0,
  )
}
