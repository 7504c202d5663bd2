import { asWritten } from '#platform/languages'
import { Alert, Button, Choices, Field, Form, Photo } from '#platform/ui'
import { PhotoField, shownIn, type InsideWords, type RefusedForm } from '../screen/door.ts'
import type { PosterPhoto } from './photo.ts'
import type { PosterSentences } from './sentences.fr.ts'

type Props = InsideWords & {
  say: PosterSentences
  /** Where it is sent. */
  action: string
  photo: PosterPhoto | undefined
  /** A photo that came with a form to be mended. */
  kept: string | null
  refused: RefusedForm
}

/** The photo of the group: taken or chosen, once it is said who can be recognised there; taken away in one press. */
export function PhotoPart({ say, common, write, action, photo, kept, refused }: Props) {
  const shown = shownIn(refused)
  return (
    <section class="panel stack" id="photo">
      <h2>{say.title}</h2>
      {photo && (
        <>
          <Photo src={`${action}/${photo.fileId}`} alt={say.alt} />
          <p {...(photo.agreed ? asWritten : {})}>
            {photo.agreed ? say.agreedSaid(photo.agreed.who, write.day(photo.agreed.on)) : say.nobodySaid}
          </p>
          <Form action={`${action}/retirer`}>
            <Button kind="quiet" wide icon="bin">
              {say.remove}
            </Button>
          </Form>
        </>
      )}
      <p>{photo ? say.another : say.lead}</p>
      <Form action={action} files>
        {kept && <input type="hidden" name="kept" value={kept} />}
        {kept && <Alert kind="ok" title={say.arrived} />}
        <Choices
          {...shown('seen')}
          legend={say.ask}
          hint={say.askText}
          options={[
            { value: 'nobody', label: say.nobody },
            { value: 'agreed', label: say.agreed, hint: say.else },
          ]}
        />
        <Field {...shown('who')} label={say.who} maxlength={200} />
        <Field {...shown('day')} type="date" label={say.day} />
        {/* what is typed leaves before the photo: too heavy, it is refused with nothing lost */}
        <PhotoField label={say.photo} error={refused.errors?.['photo']} common={common} />
        <Button kind="quiet" wide icon="check">
          {say.keep}
        </Button>
      </Form>
    </section>
  )
}
