import { fullName } from '#people'
import { Button, Field, Select } from '#platform/ui'
import type { PostList } from './post-list.ts'
import { POSTS } from './post-query.ts'

export function Choose({ query, supervisors }: Pick<PostList, 'query' | 'supervisors'>) {
  return (
    <form method="get" action={POSTS} class="row end no-print">
      <Field name="jour" type="date" label="À quelle date ?" value={query.on} />
      <Select
        name="encadrant"
        label="Encadrement"
        empty="Tout le monde"
        value={query.supervisor}
        options={supervisors.map((one) => ({ value: one.id, label: fullName(one) }))}
      />
      {query.state !== 'tous' && <input type="hidden" name="etat" value={query.state} />}
      {query.search && <input type="hidden" name="q" value={query.search} />}
      <Button kind="quiet">Montrer</Button>
    </form>
  )
}
