import { Alert, asset, Button, ErrorSummary, Form, LinkButton, Photo } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { eventSentences, layouts, whenOf, type Event } from '../events/door.ts'
import { asTyped, companyPage, frenchWords, speakInside, type RefusedForm } from '../screen/door.ts'
import { drawingOf } from './drawing.ts'
import type { PosterPhoto } from './photo.ts'
import { PhotoPart } from './photo-part.tsx'
import { posterSentences } from './sentences.ts'

type Shown = { event: Event; photo: PosterPhoto | undefined; kept?: string | null; refused?: RefusedForm }

/** The poster: one text, three layouts, all seen before one is chosen; the photo of the group; one sheet to print. */
export function posterPage(
  c: Ask,
  inside: Inside,
  { event, photo, kept = null, refused = {} }: Shown,
): Response {
  const { say, common, write } = speakInside(c, inside, eventSentences)
  const ofPhoto = speakInside(c, inside, posterSentences).say
  const here = companyAddress(inside.company.id, `/evenements/${event.id}`)
  const others = layouts.filter((one) => one !== event.layout)
  const seen = { event, photo: photo && `${here}/affiche/photo/${photo.fileId}` }
  return companyPage(
    c,
    inside,
    { title: say.poster, ...(refused.errors ? { errors: refused.errors } : {}) },
    <>
      <div>
        <h1>{say.poster}</h1>
        <p class="lead">{say.posterLead}</p>
      </div>
      <ErrorSummary errors={refused.errors ?? {}} />
      {event.cancelled && <Alert kind="late" title={say.isCancelled} />}
      <LinkButton kind="go" wide icon="print" href={`${here}/affiche.pdf`}>
        {say.print}
      </LinkButton>
      <div class="pair">
        <LinkButton kind="quiet" icon="print" href={`${here}/affiche-a3.pdf`}>
          {say.printLarge}
        </LinkButton>
        <LinkButton kind="quiet" icon="image" href={`${here}/affiche.png`}>
          {say.picturePoster}
        </LinkButton>
      </div>
      <Small {...seen} layout={event.layout} label={say.layouts[event.layout]} />
      <Form action={`${here}/affiche`}>
        <div class="pair posters">
          {others.map((layout) => (
            <div class="stack tight">
              <Small {...seen} {...{ layout }} label={say.layouts[layout]} />
              <Button kind="quiet" wide name="layout" value={layout}>
                {say.choose(say.layouts[layout])}
              </Button>
            </div>
          ))}
        </div>
      </Form>
      <PhotoPart
        {...{ common, write, photo, kept, refused }}
        say={ofPhoto}
        action={`${here}/affiche/photo`}
      />
      <p>
        <a href={here}>{say.backToEvent}</a>
      </p>
    </>,
  )
}

type SmallProps = { event: Event; layout: Event['layout']; label: string; photo: string | undefined }

const french = eventSentences.says.fr

/** What a poster will say, in its ground, with its picture. */
const Small = ({ event, layout, label, photo }: SmallProps) => (
  <section class={`mini on-${layout}`} aria-label={label}>
    <p {...asTyped}>
      <b class="number">{event.title}</b>
      <br />
      {whenOf(event, frenchWords)}
      <br />
      {event.place}
      {event.cancelled && (
        <>
          <br />
          <b>{french.wasCancelled}</b>
        </>
      )}
    </p>
    <Photo src={photo ?? asset(`img/${drawingOf({ layout, picture: event.picture })}.svg`)} alt="" />
  </section>
)
