import { Button, ErrorSummary, Field, Form, Heading, LinkButton, Seen, Select, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { modes, modeWords, proofs, proofWords, type Activity, type Sequence } from '../activity.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { MoveActivity } from './move-activity.tsx'
import { sequenceTitle } from './sequence-name.ts'

type ActivityForm = {
  activity: Activity | undefined
  sequences: Sequence[]
  typed: Typed
  errors: Record<string, string>
}

/** An activity to add or to change. Its minutes are what will be credited once its work is proven. */
export function activityPage(
  c: Ask,
  open: OpenGroup,
  { activity, sequences, typed, errors }: ActivityForm,
): Response {
  const address = `/formation/${open.group.id}/programme`
  const title = activity ? activity.title : 'Ajouter une activité'
  const { seen: changed, ...beside } = errors
  const value = (name: string) => String(typed[name] ?? '')
  const fill = (name: string) => ({
    name,
    value: value(name),
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return groupPage(
    c,
    open,
    { title, here: 'programme' },
    <div class="stack narrow">
      <Heading title={title} {...(activity ? { over: `Activité ${activity.code}` } : {})} />
      <ErrorSummary errors={beside} />
      <Form action={activity ? `${address}/${activity.id}` : address}>
        <input type="hidden" name="id" value={value('id')} />
        {activity && <Seen version={value('seen')} changed={changed} at={c.req.path} />}
        <Select
          label="Séquence"
          options={sequences.map((one) => ({ value: one.id, label: sequenceTitle(one) }))}
          {...fill('sequence')}
        />
        <div class="pair">
          <Field label="Code" hint="C01, D12" maxlength={12} {...fill('code')} />
          <Field label="Durée estimée" hint="1 h 30, ou 90" maxlength={10} {...fill('minutes')} />
        </div>
        <Field label="Titre" maxlength={160} {...fill('title')} />
        <Select
          label="Comment"
          options={modes.map((one) => ({ value: one, label: modeWords[one] }))}
          {...fill('mode')}
        />
        <Select
          label="Preuve attendue"
          options={proofs.map((one) => ({ value: one, label: proofWords[one] }))}
          {...fill('proof')}
        />
        <Field
          label="Domaines Cléa"
          required={false}
          hint="Des numéros&nbsp;: 3, 7"
          maxlength={40}
          {...fill('domains')}
        />
        <TextArea
          label="Consigne"
          required={false}
          hint="Ce que la ou le stagiaire lira. Des phrases courtes."
          maxlength={4000}
          {...fill('instructions')}
        />
        <TextArea
          label="Questions du questionnaire"
          required={false}
          rows={8}
          hint="Une question par paragraphe. Une réponse par ligne, avec un tiret&nbsp;; une étoile devant la bonne."
          {...fill('quiz')}
        />
        <p class="row">
          <Button>{activity ? 'Enregistrer' : 'Ajouter'}</Button>
          <LinkButton kind="quiet" href={address}>
            Revenir au programme
          </LinkButton>
        </p>
      </Form>
      {activity && (
        <LinkButton kind="quiet" icon="microphone" href={`${address}/${activity.id}/voix`}>
          Dire la consigne à voix haute
        </LinkButton>
      )}
      {activity && <MoveActivity address={`${address}/${activity.id}`} />}
    </div>,
    Object.keys(errors).length > 0,
  )
}
