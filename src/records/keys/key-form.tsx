import { Button, Choices, ErrorSummary, Field, Form, Select, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { scopes } from './key.ts'
import { scopeWords } from './scope-words.ts'

type NewKey = {
  organisations: { id: string; name: string }[]
  technical: boolean
  freshId: Id
  typed: Typed
  errors?: Errors | undefined
}

/** A key to make, for a tool. */
export function KeyForm({ organisations, technical, freshId, typed, errors = {} }: NewKey) {
  return (
    <Form action="/traces/cles">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={freshId} />
      <Field
        name="name"
        label="Outil"
        hint="Son nom : Atelier en ligne, par exemple"
        value={String(typed['name'] ?? '')}
        error={errors['name']}
        maxlength={80}
      />
      {technical && (
        <Select
          name="organisationId"
          label="Organisme"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={String(typed['organisationId'] ?? '')}
          error={errors['organisationId']}
          empty="Choisissez"
        />
      )}
      <Choices
        kind="checkbox"
        name="scopes[]"
        legend="Ce qu’il peut faire"
        options={scopes.map((scope) => ({ value: scope, label: scopeWords[scope] }))}
        value={[typed['scopes'] ?? ['statements/write', 'statements/read/mine', 'state']].flat()}
        error={errors['scopes']}
      />
      <Button icon="plus">Faire la clé</Button>
    </Form>
  )
}
