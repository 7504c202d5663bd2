import { asWritten } from '#platform/languages'
import { asset, Button, Field, LinkButton, Tag, Unbroken } from '#platform/ui'
import { writeAbout } from '../chore.ts'
import { AboutWords, ActForm } from '../act-form.tsx'
import { aboutCrop } from '../day-chores.ts'
import { FARM } from '../farm.ts'
import type { Fielding } from '../field-frame.tsx'
import type { DayChore } from '../read-day.ts'
import type { FieldSentences } from '../sentences.fr.ts'
import type { DaySentences } from './sentences.fr.ts'

type CardProps = { chore: DayChore; fielding: Fielding; say: DaySentences; small?: boolean }

/** A piece of work: its picture, its verb, where, and the one button. */
export function ChoreCard({ chore, fielding, say, small }: CardProps) {
  const { mine } = fielding.inside
  const others = chore.given.filter(({ personId }) => !mine.includes(personId)).map((one) => one.givenName)
  return (
    <article class={small ? 'chore small' : 'chore'} data-chore={chore.id}>
      <img src={asset(`img/${chore.drawing}.svg`)} alt="" width={320} height={small ? 240 : 180} />
      <div class="stack tight">
        <h2 {...(chore.kind === 'other' ? asWritten : {})}>{chore.title}</h2>
        {chore.words && (
          <p>
            <Where {...{ chore, fielding }} />
          </p>
        )}
        {chore.isMine && (
          <p>
            <Tag kind="far" icon="person">
              {others.length > 0 ? say.forYouWith(fielding.write.list(others)) : say.forYou}
            </Tag>
          </p>
        )}
        {chore.given.length > 0 && !chore.isMine && <p class="muted">{say.forOther}</p>}
      </div>
      <Button
        kind="listen"
        icon="listen"
        type="button"
        hidden
        label={say.listenTo(saysOf(chore, fielding.say))}
      >
        {say.listen}
      </Button>
      <div class="act-place">
        {chore.kind === 'harvest' && chore.about.of === 'crop' ? (
          <LinkButton
            kind={small ? 'quiet' : 'go'}
            icon="weight"
            href={`${FARM}/recolte/${chore.about.cropId}`}
            wide
          >
            {say.weigh}
          </LinkButton>
        ) : (
          <DoneForm {...{ chore, fielding, say, small }} />
        )}
      </div>
    </article>
  )
}

type WhereProps = Pick<CardProps, 'chore' | 'fielding'>

/** 'Batavia, Planche 4': what was typed of it stays as it is written. */
export function Where({ chore: { about, words }, fielding: { day, say } }: WhereProps) {
  if (about.of === 'added') return <AboutWords said="" typed={words} />
  const crop = about.of === 'crop' ? day.crops.find(({ id }) => id === about.cropId) : undefined
  const bed = day.beds.find(({ id }) => id === crop?.bedId)
  if (!crop || !bed) return <>{words}</>
  return <AboutWords {...aboutCrop({ ...crop, bedName: bed.name }, say)} />
}

/** 'Désherber : Batavia, Planche 4' */
const saysOf = ({ title, words }: DayChore, { about }: FieldSentences): string =>
  words ? about(title, words) : title

function DoneForm({ chore, fielding, say, small }: CardProps) {
  const { about } = chore
  const begins = (chore.kind === 'sow' || chore.kind === 'plant') && about.of === 'crop'
  const crop = begins ? fielding.day.crops.find(({ id }) => id === about.cropId) : undefined
  const says = saysOf(chore, fielding.say)
  return (
    <ActForm what="chore" act={fielding.day.freshAct} stop={chore.id} effect="done" says={says}>
      <input type="hidden" name="chore" value={chore.id} />
      <input type="hidden" name="kind" value={chore.kind} />
      <input type="hidden" name="about" value={writeAbout(about)} />
      <input type="hidden" name="day" value={chore.day} />
      {crop && (
        <details>
          <summary>
            <Unbroken text={crop.supplierLot ? say.packetKnown(crop.supplierLot) : say.packet} />
          </summary>
          <Field
            name="supplier_lot"
            label={say.supplierLot}
            value={crop.supplierLot}
            autocomplete="off"
            maxlength={60}
          />
        </details>
      )}
      <Button kind={small ? 'quiet' : 'go'} icon="check" wide>
        {say.done}
      </Button>
    </ActForm>
  )
}
