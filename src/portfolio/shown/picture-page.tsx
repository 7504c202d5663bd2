import { Button, Choices, ErrorSummary, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Evidence, Piece } from '../evidence.ts'
import { PieceView } from '../piece-view.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { shownSentences } from './sentences.ts'

type Asked = { evidence: Evidence; piece: Piece; typed: Typed; errors?: Errors }

/** Asked before anybody else sees a picture: whether somebody can be recognised there, and agreed. */
export function picturePage(c: Ask, { evidence, piece, typed, errors = {} }: Asked): Response {
  const say = speak(c, shownSentences).picture
  const at = `${PORTFOLIO}/${evidence.id}`
  const value = (name: string) => String(typed[name] ?? '')
  const refused = Object.keys(errors).length > 0
  const told = (name: string) => ({
    name,
    value: value(name),
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return page(
    c,
    { title: say.ask, room: 'portfolio', density: 'terrain', listen: true, refused, here: PORTFOLIO },
    <div class="stack narrow">
      <Heading title={say.ask} lead={say.text} />
      <ErrorSummary errors={errors} />
      <PieceView at={at} piece={piece} open="" />
      <Form action={`${at}/image/${piece.id}`}>
        <Choices
          {...told('answer')}
          legend={say.ask}
          options={[
            { value: 'nobody', label: say.nobody, hint: say.orMe },
            { value: 'agreed', label: say.agreed },
            { value: 'kept back', label: say.keptBack, hint: say.forMe },
          ]}
        />
        <Field {...told('who')} label={say.who} hint={say.whoHint} maxlength={200} />
        <Field {...told('day')} type="date" label={say.day} />
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={at}>
          {say.later}
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
