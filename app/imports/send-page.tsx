import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import {
  columnsByNeed,
  needWords,
  WITHOUT_WANTED,
  maxBytesOf,
  type Importer,
  type Remembered,
} from '#platform/imports'
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
    { title: importer.verb, ...importWords, refused },
    <div class="stack narrow">
      <p>
        <a href="/imports">Imports</a>
      </p>
      <Heading title={importer.verb} over={importer.title} lead={importer.hint} />
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
function Expected({ importer }: { importer: Importer<Actor> }) {
  if (Object.keys(importer.columns).length === 0) return null
  const { needed, either, wanted, free } = columnsByNeed(importer)
  const labels = (some: typeof needed, glue = ', ') => some.map(([, { label }]) => label).join(glue)
  const facts = [
    { label: needWords.needed, value: [labels(needed), labels(either, ' ou ')].filter(Boolean).join(', ') },
    { label: needWords.wanted, value: labels(wanted) },
    { label: needWords.free, value: labels(free) },
  ]
  return (
    <div class="stack tight">
      <Facts facts={facts.filter(({ value }) => value !== '')} />
      {wanted.length > 0 && <p class="small muted">{typo(`${needWords.wanted} : ${WITHOUT_WANTED}`)}</p>}
      <p class="small muted">
        {typo('Vos colonnes ont d’autres noms ? Vous direz ensuite laquelle est laquelle.')}
      </p>
    </div>
  )
}
