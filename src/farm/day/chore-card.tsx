import { asset, Button, Field, LinkButton, Tag } from '#platform/ui'
import { writeAbout } from '../chore.ts'
import { ActForm } from '../act-form.tsx'
import { FARM } from '../farm.ts'
import type { Fielding } from '../field-frame.tsx'
import type { DayChore } from '../read-day.ts'

type CardProps = { chore: DayChore; fielding: Fielding; small?: boolean }

/** A piece of work: its picture, its verb, where, and the one button. */
export function ChoreCard({ chore, fielding, small }: CardProps) {
  return (
    <article class={small ? 'chore small' : 'chore'} data-chore={chore.id}>
      <img src={asset(`img/${chore.drawing}.svg`)} alt="" width={320} height={small ? 240 : 180} />
      <div class="stack tight">
        <h2>{chore.title}</h2>
        {chore.words && <p>{chore.words}</p>}
        {chore.isMine && (
          <p>
            <Tag kind="far" icon="person">
              Pour vous
            </Tag>
          </p>
        )}
        {chore.personId !== null && !chore.isMine && <p class="muted">Donné à une autre personne</p>}
      </div>
      <Button kind="listen" icon="listen" type="button" hidden label={`Écouter : ${saysOf(chore)}`}>
        Écouter
      </Button>
      <div class="act-place">
        {chore.kind === 'harvest' && chore.about.of === 'crop' ? (
          <LinkButton
            kind={small ? 'quiet' : 'go'}
            icon="weight"
            href={`${FARM}/recolte/${chore.about.cropId}`}
            wide
          >
            Peser
          </LinkButton>
        ) : (
          <DoneForm {...{ chore, fielding, small }} />
        )}
      </div>
    </article>
  )
}

/** 'Désherber : Batavia, Planche 4' */
const saysOf = ({ title, words }: DayChore): string => [title, words].filter(Boolean).join(' : ')

function DoneForm({ chore, fielding, small }: CardProps) {
  const { about } = chore
  const begins = (chore.kind === 'sow' || chore.kind === 'plant') && about.of === 'crop'
  const crop = begins ? fielding.day.crops.find(({ id }) => id === about.cropId) : undefined
  const says = saysOf(chore)
  return (
    <ActForm what="chore" act={fielding.day.freshAct} stop={chore.id} effect="done" says={says}>
      <input type="hidden" name="chore" value={chore.id} />
      <input type="hidden" name="kind" value={chore.kind} />
      <input type="hidden" name="about" value={writeAbout(about)} />
      <input type="hidden" name="day" value={chore.day} />
      {crop && (
        <details>
          <summary>Numéro du sachet{crop.supplierLot && ` : ${crop.supplierLot}`}</summary>
          <Field
            name="supplier_lot"
            label="Numéro de lot"
            value={crop.supplierLot}
            autocomplete="off"
            maxlength={60}
          />
        </details>
      )}
      <Button kind={small ? 'quiet' : 'go'} icon="check" wide>
        C’est fait
      </Button>
    </ActForm>
  )
}
