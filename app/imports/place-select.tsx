import type { Actor } from '#people'
import type { Importer } from '#platform/imports'
import { Select, type Option } from '#platform/ui'

/** The action or the group that a file is about. */
export function PlaceSelect(props: {
  importer: Importer<Actor>
  places: Option[]
  value?: string
  error?: string
}) {
  const { importer, places, value, error } = props
  if (importer.scope === 'none') return null
  return (
    <Select
      name="place"
      label={importer.scope === 'group' ? 'Pour quel groupe' : 'Pour quelle action'}
      options={places}
      value={value ?? (places.length === 1 ? places[0]?.value : undefined)}
      empty="Choisir dans la liste"
      error={error}
    />
  )
}
