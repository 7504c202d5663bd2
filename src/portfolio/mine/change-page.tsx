import { Button, Confirm, ErrorSummary, Form, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { SaidFields } from './said-fields.tsx'
import type { SaidFaults } from './said-form.ts'
import { mineSentences } from './sentences.ts'

const words = { room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO } as const

/** Its person says it otherwise. */
export function changePage(c: Ask, evidence: Evidence, typed?: Typed, errors: SaidFaults = {}): Response {
  const say = speak(c, mineSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...words, title: say.change, refused },
    <div class="stack narrow">
      <Heading title={say.change} />
      <ErrorSummary errors={errors} />
      <Form action={`${at}/changer`}>
        <SaidFields {...{ say, errors, typed: typed ?? typedOf(evidence), way: undefined }} />
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={at}>
          {say.back}
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

const typedOf = (evidence: Evidence): Typed => ({
  title: evidence.title,
  did: evidence.did ?? '',
  learnt: evidence.learnt ?? '',
  day: evidence.happenedOn,
  place: evidence.place ?? '',
  withWhom: evidence.withWhom ?? '',
  link: evidence.link ?? '',
})

/** Asked before: nothing brings it back. */
export function erasePage(c: Ask, { id, title }: Evidence): Response {
  const say = speak(c, mineSentences)
  const at = `${PORTFOLIO}/${id}`
  return page(
    c,
    { ...words, title: say.eraseAsk },
    <Confirm
      title={say.eraseAsk}
      action={`${at}/effacer`}
      verb={say.erase}
      kind="stop"
      back={{ href: at, label: say.keepIt }}
    >
      <p>
        <b dir="auto">{title}</b>
      </p>
      <p>{say.eraseText}</p>
    </Confirm>,
  )
}
