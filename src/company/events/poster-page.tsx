import { asset, Button, Choices, Form, LinkButton, Photo } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { companyPage } from '../frame.tsx'
import { layouts, type Event } from './event.ts'
import { drawingOf } from './poster-drawing.ts'
import { french as say } from './sentences.fr.ts'
import { whenOf } from './when.ts'

/** The poster: one text, three layouts, one sheet to print. */
export function posterPage(c: Ask, inside: Inside, event: Event): Response {
  const here = companyAddress(inside.company.id, `/evenements/${event.id}`)
  return companyPage(
    c,
    inside,
    { title: say.poster },
    <>
      <div>
        <h1>{say.poster}</h1>
        <p class="lead">{say.posterLead}</p>
      </div>
      <LinkButton kind="go" wide icon="print" href={`${here}/affiche.pdf`}>
        {say.print}
      </LinkButton>
      <section class={`mini ${event.layout}`} aria-label={say.layouts[event.layout]}>
        <p>
          <b class="number">{event.title}</b>
          <br />
          {whenOf(event)}
          <br />
          {event.place}
        </p>
        <Photo src={asset(`img/${drawingOf(event)}.svg`)} alt="" />
      </section>
      <Form action={`${here}/affiche`}>
        <Choices
          name="layout"
          legend={say.layout}
          value={event.layout}
          options={layouts.map((value) => ({ value, label: say.layouts[value] }))}
        />
        <Button kind="quiet" wide>
          {say.choose}
        </Button>
      </Form>
      <p>
        <a href={here}>{say.backToEvent}</a>
      </p>
    </>,
  )
}
