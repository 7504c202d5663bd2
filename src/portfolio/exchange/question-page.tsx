import { Button, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { Id } from '#platform/id'
import { PORTFOLIO } from '../portfolio.ts'
import { exchangeSentences } from './sentences.ts'

/** Before anything is written: the archive says another name than that of who brings it. */
export function questionPage(c: Ask, { held, named }: { held: Id; named: string }): Response {
  const say = speak(c, exchangeSentences)
  return page(
    c,
    { title: say.isItYou, room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO },
    <div class="stack narrow">
      <Heading title={say.isOf(named)} lead={say.isItYou} />
      <p>{say.nothingYet}</p>
      <form class="stack" method="post" action={`${PORTFOLIO}/emporter/oui`}>
        <input type="hidden" name="held" value={held} />
        <Button kind="go" wide icon="check">
          {say.itIsMe}
        </Button>
        <LinkButton kind="quiet" wide icon="cross" href={`${PORTFOLIO}/emporter`}>
          {say.notMe}
        </LinkButton>
      </form>
    </div>,
  )
}
