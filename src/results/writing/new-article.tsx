import { Button, Field, Form, Select, type Errors } from '#platform/ui'
import type { Id } from '#platform/id'

type NewArticleProps = {
  here: string
  actions: { id: string; title: string }[]
  freshId: Id
  errors: Errors
}

/** What begins an article: the action that it is about, and its title. */
export const NewArticle = ({ here, actions, freshId, errors }: NewArticleProps) => (
  <Form action={here} label="Ajouter un article">
    <input type="hidden" name="id" value={freshId} />
    <Select
      name="action"
      label="Action dont parle le nouvel article"
      options={actions.map(({ id, title }) => ({ value: id, label: title }))}
      empty="Choisir une action"
      required
      {...(errors['action'] ? { error: errors['action'] } : {})}
    />
    <Field
      name="title"
      label="Titre du nouvel article"
      maxlength={120}
      required
      {...(errors['title'] ? { error: errors['title'] } : {})}
    />
    <Button kind="quiet" icon="plus">
      Ajouter un article
    </Button>
  </Form>
)
