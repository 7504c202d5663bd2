import { Alert, Heading, LinkButton } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { declareWords } from '../words/door.ts'
import type { Declaration } from './declaration.ts'
import { employerPage } from './frame.tsx'

/** A declaration that was confirmed: what happens then. */
export function thanksPage(c: Ask, { name, state }: Declaration): Response {
  const { thanks: say } = speak(c, declareWords)
  return employerPage(
    c,
    { title: say.title },
    <>
      <Heading title={say.title} lead={name} />
      {state.kind === 'taken' ? (
        <Alert kind="ok" title={say.followed}>
          {say.followedBy}
        </Alert>
      ) : (
        <Alert kind="ok" title={say.sent}>
          <p>{say.read}</p>
          <p>{say.before}</p>
        </Alert>
      )}
      <p>
        <LinkButton kind="quiet" href="/entreprises">
          {say.more}
        </LinkButton>
      </p>
    </>,
  )
}

/** Somebody who employs at home: what is possible, and what is not. */
export function atHomePage(c: Ask): Response {
  const { atHome: say } = speak(c, declareWords)
  return employerPage(
    c,
    { title: say.title },
    <>
      <Heading title={say.title} lead={say.lead} />
      <ul>
        <li>{say.needs}</li>
        <li>{say.hire}</li>
        <li>{say.through}</li>
      </ul>
      <p class="row">
        <LinkButton href="/contact">{say.write}</LinkButton>
        <LinkButton kind="quiet" href="/entreprises">
          {say.more}
        </LinkButton>
      </p>
    </>,
  )
}
