import { Button, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { RequestSteps } from './request-steps.tsx'
import { requestFrame } from '../space.tsx'
import { Stairs } from './stairs.tsx'
import { Who } from './who-waits.tsx'
import { type DoorPage, From, Where } from './where-to.tsx'

/** The first question: for whom, and where. */
export function doorPage(c: Ask, asked: DoorPage): Response {
  const { action, id, typed, several = [] } = asked
  // where addresses are proposed, what is said of the street is said of the address
  const { street, ...others } = asked.errors ?? {}
  const errors = street && several.length > 0 ? { ...others, address: street } : (asked.errors ?? {})
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...requestFrame(c), title: 'Chez qui ?', refused, scripts: ['propose'] },
    <div class="stack loose">
      <RequestSteps now="door" />
      <Heading title="Chez qui ?" />
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <input type="hidden" name="id" value={id} />
        <From {...asked} />
        <Who typed={typed} errors={errors} />
        <Where {...asked} errors={errors} />
        <Stairs typed={typed} errors={errors} />
        <Button>Continuer</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
