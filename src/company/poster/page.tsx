import { asWritten } from '#platform/languages'
import { Alert, Button, ErrorSummary, Facts, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { eventSentences, layouts, mayChange, whenOf, type Event } from '../events/door.ts'
import { companyPage, speakInside, type RefusedForm } from '../screen/door.ts'
import type { PosterPhoto } from './photo.ts'
import { PhotoPart } from './photo-part.tsx'
import { printOfPoster } from './poster-print.ts'
import { posterSentences } from './sentences.ts'
import { isReadFar } from './title.ts'

type Shown = { event: Event; photo: PosterPhoto | undefined; kept?: string | null; refused?: RefusedForm }

/** The poster as it is printed, in three layouts, all seen before one is chosen; its words, the photo of the group; one sheet to print. */
export function posterPage(
  c: Ask,
  inside: Inside,
  { event, photo, kept = null, refused = {} }: Shown,
): Response {
  const { say, common, write } = speakInside(c, inside, eventSentences)
  const ofPoster = speakInside(c, inside, posterSentences).say
  const here = companyAddress(inside.company.id, `/evenements/${event.id}`)
  const others = layouts.filter((one) => one !== event.layout)
  const print = printOfPoster(inside.company, event, photo)
  const when = whenOf(event, { common, write })
  const looks = (layout: Event['layout']) => ({
    src: `${here}/affiche/apercu/${layout}?v=${print}`,
    alt: `${say.layouts[layout]}${event.cancelled ? `, ${say.wasCancelled}` : ''}`,
  })
  return companyPage(
    c,
    inside,
    { title: say.poster, narrow: false, ...(refused.errors ? { errors: refused.errors } : {}) },
    <>
      <Heading title={say.poster} lead={say.posterLead}>
        <LinkButton kind="go" icon="print" href={`${here}/affiche.pdf`}>
          {say.print}
        </LinkButton>
      </Heading>
      <ErrorSummary errors={refused.errors ?? {}} />
      {event.cancelled && <Alert kind="late" title={say.isCancelled} />}
      <div class="beside">
        <div class="stack">
          <Poster {...looks(event.layout)} />
          <Form action={`${here}/affiche`}>
            <div class="pair posters">
              {others.map((layout) => (
                <div class="stack tight">
                  <Poster {...looks(layout)} />
                  <Button kind="quiet" wide name="layout" value={layout}>
                    {say.choose(say.layouts[layout])}
                  </Button>
                </div>
              ))}
            </div>
          </Form>
        </div>
        <div class="stack">
          <div class="pair">
            <LinkButton kind="quiet" icon="print" href={`${here}/affiche-a3.pdf`}>
              {say.printLarge}
            </LinkButton>
            <LinkButton kind="quiet" icon="image" href={`${here}/affiche.png`}>
              {say.picturePoster}
            </LinkButton>
          </div>
          <section class="panel stack">
            <h2>{ofPoster.words}</h2>
            <Facts
              facts={[
                { label: ofPoster.what, value: <bdi {...asWritten}>{event.title}</bdi> },
                { label: ofPoster.when, value: when },
                { label: ofPoster.where, value: <bdi {...asWritten}>{event.place}</bdi> },
              ]}
            />
            {mayChange(event) && (
              <LinkButton kind="quiet" wide icon="pen" href={`${here}/mots`}>
                {say.change}
              </LinkButton>
            )}
          </section>
          {isReadFar(event.title) ? (
            <Alert kind="ok" title={ofPoster.far}>
              {ofPoster.farText}
            </Alert>
          ) : (
            <Alert kind="wait" title={ofPoster.near}>
              {ofPoster.nearText}
            </Alert>
          )}
          <PhotoPart
            {...{ common, write, photo, kept, refused }}
            say={ofPoster}
            action={`${here}/affiche/photo`}
          />
        </div>
      </div>
      <p>
        <a href={here}>{say.backToEvent}</a>
      </p>
    </>,
  )
}

/** The sheet itself, as it is printed. */
const Poster = ({ src, alt }: { src: string; alt: string }) => (
  <img class="poster" src={src} alt={alt} width={720} height={1018} />
)
