import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import { maxBytesOf, type Importer, type Remembered } from '#platform/imports'
import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Facts, FileDrop, Form, Heading, type Option } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { importWords } from './access.ts'
import { RememberedColumns } from './remembered-columns.tsx'
import { PlaceSelect } from './place-select.tsx'

type SendForm = {
  places: Option[]
  remembered: readonly Remembered[]
  place?: string
  errors?: Record<string, string>
}

/** Where the file is chosen, and where it goes. */
export function importFormPage(
  c: Ask,
  importer: Importer<Actor>,
  { places, remembered, place, errors = {} }: SendForm,
): Response {
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: importer.title, ...importWords, refused },
    <div class="stack narrow">
      <p>
        <a href="/imports">Tous les imports</a>
      </p>
      <Heading title={importer.title} lead={importer.hint} />
      <Expected importer={importer} />
      <ErrorSummary errors={errors} />
      <Form action={`/imports/${importer.kind}`} files>
        <input type="hidden" name="id" value={randomUUID()} />
        <PlaceSelect importer={importer} places={places} value={place} error={errors['place']} />
        <FileDrop
          name="file"
          label="Le fichier"
          hint={typo(
            `${maxBytesOf(importer) / 1_000_000} Mo au plus. Rien n’est enregistré avant que vous confirmiez.`,
          )}
          accept={importer.accept}
          error={errors['file']}
        />
        <Button icon="eye">Voir ce qui va se passer</Button>
      </Form>
      <RememberedColumns {...{ importer, remembered }} />
    </div>,
    refused ? 422 : 200,
  )
}

/** What a table holds, said before it is chosen; nothing for a file that is read by itself. */
function Expected({ importer: { columns, needsOneOf = [] } }: { importer: Importer<Actor> }) {
  const all = Object.entries(columns)
  if (all.length === 0) return null
  const labels = (some: typeof all) => some.map(([, { label }]) => label)
  const either = all.filter(([key]) => needsOneOf.includes(key))
  const [must, may] = [true, false].map((wanted) =>
    all.filter((one) => !either.includes(one) && (one[1].required ?? false) === wanted),
  )
  const needed = [...labels(must ?? []), ...(either.length > 0 ? [labels(either).join(' ou ')] : [])]
  const others = labels(may ?? [])
  return (
    <div class="stack tight">
      <Facts
        facts={[
          ...(needed.length > 0 ? [{ label: 'Colonnes à avoir', value: needed.join(', ') }] : []),
          ...(others.length > 0 ? [{ label: 'En plus', value: others.join(', ') }] : []),
        ]}
      />
      <p class="small muted">
        {typo('Vos colonnes ont d’autres noms ? Vous direz ensuite laquelle est laquelle.')}
      </p>
    </div>
  )
}
