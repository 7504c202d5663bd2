import type { Action } from '#actions'
import { ErrorSummary, Form, Heading, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { Inside } from '../reach.ts'
import { POSTS, type Chosen } from './post-form.ts'
import { Ways } from './form-ways.tsx'
import { PostFields } from './post-fields.tsx'

type NewPostForm = RefusedForm & { inside: Inside; id: string; choices: (Chosen & { action: Action })[] }

/** A post by hand: what a line of the list says of it. */
export function newPostPage(c: Ask, { inside, id, choices, errors, typed }: NewPostForm): Response {
  const shown = shownIn({ errors, typed })
  const [only, another] = choices
  const supervisors = choices.flatMap((choice) => choice.supervisors)
  return insertionPage(
    c,
    inside,
    { title: 'Ajouter un poste', errors },
    <>
      <Heading
        title="Ajouter un poste"
        over={another ? undefined : only?.action.title}
        lead="Un poste conventionné, avec le code que votre structure lui donne."
      />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={POSTS}>
        <input type="hidden" name="id" value={id} />
        {another ? (
          <Select
            label="Action"
            empty="Choisissez"
            {...shown('actionId')}
            options={choices.map(({ action }) => ({ value: action.id, label: action.title }))}
          />
        ) : (
          <input type="hidden" name="actionId" value={only?.action.id} />
        )}
        <PostFields
          shown={shown}
          supervisors={supervisors}
          leadId={only?.action.leadId ?? asId<OrganisationId>('')}
        />
        <Ways back={POSTS} verb="Ajouter le poste" />
      </Form>
    </>,
  )
}
