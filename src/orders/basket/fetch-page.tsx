import { Button, ErrorSummary, Form, Heading, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { waySentences } from '../words/door.ts'
import { type Filled, Who } from './who.tsx'

/** Who comes to fetch it. */
export function fetchPage(
  c: Ask,
  asked: Filled & { hub: { name: string; address: string }; count: number },
): Response {
  const { errors = {}, hub, count } = asked
  const say = speak(c, waySentences)
  return buyerPage(
    c,
    { title: say.fetch, refused: Object.keys(errors).length > 0, count },
    <div class="stack loose narrow">
      <Heading title={say.fetch} lead={say.fetchLead(hub.name, hub.address)} />
      <ErrorSummary errors={errors} />
      <Form action="/panier/retrait">
        <Who {...asked} fetched />
        <p class="row">
          <Button>{say.chooseHour}</Button>
          <LinkButton kind="quiet" href="/panier">
            {say.back}
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}
