import { Button, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { RequestSteps } from './request-steps.tsx'
import { askingWordsIn } from './words.ts'
import { requestFrame } from '../space.tsx'
import { Stairs } from './stairs.tsx'
import { Who } from './who-waits.tsx'
import { type DoorPage, From, Where } from './where-to.tsx'

/** The first question: for whom, and where. */
export function doorPage(c: Ask, asked: DoorPage): Response {
  const { say } = askingWordsIn(c)
  const { action, id, typed, several = [] } = asked
  // where addresses are proposed, what is said of the street is said of the address
  const { street, ...others } = asked.errors ?? {}
  const errors = street && several.length > 0 ? { ...others, address: street } : (asked.errors ?? {})
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...requestFrame(c, 'demandes', say.space), title: say.door.title, refused, scripts: ['propose'] },
    <div class="stack loose">
      <RequestSteps now="door" say={say} />
      <Heading title={say.door.title} />
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <input type="hidden" name="id" value={id} />
        <From {...asked} say={say} />
        <Who typed={typed} errors={errors} say={say} />
        <Where {...asked} errors={errors} say={say} />
        <Stairs typed={typed} errors={errors} say={say} />
        <Button>{say.goOn}</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
