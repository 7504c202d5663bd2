import { Button, Check, Choices, Form, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { missingWhys } from '../answers/door.ts'
import { lineAddress, shareAddress } from '../share-address.ts'
import { sharePage } from '../shop/door.ts'
import { BackToShare, lineFrame, typedOf, type LineScreen } from './line-frame.tsx'
import { shareWordsIn } from './said.ts'
import type { ShareSentences } from './sentences.fr.ts'

const whyOptions = ({ missing }: ShareSentences) =>
  missingWhys.map((value) => ({ value, label: missing.whys[value] }))

/** Why a product is not there. */
export function refuseLinePage(c: Ask, screen: LineScreen): Response {
  const words = shareWordsIn(c)
  const { act, goods, write } = words
  const { shown, line, errors = {}, typed } = screen
  return sharePage(
    c,
    lineFrame(screen, act.notThere),
    <>
      <h1>{act.notThere}</h1>
      <p>{act.missing.givenBack(goods(line), write.euros(line.ceilingCents))}</p>
      <Form action={lineAddress(line.shareId, line.id, 'refuser')}>
        <Choices
          name="why"
          legend={act.missing.why}
          options={whyOptions(act)}
          value={typedOf(typed, 'why', 'sold out')}
          error={errors['why']}
        />
        <Check name="none" label={act.missing.none} checked={!typed || typedOf(typed, 'none') !== ''} />
        <div class="near">
          <Button kind="go" wide>
            {act.notThere}
          </Button>
        </div>
      </Form>
      <LinkButton kind="quiet" href={lineAddress(line.shareId, line.id, 'remplacer')} wide>
        {act.missing.offer}
      </LinkButton>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}

/** The whole share is refused: said once, and it cannot be taken back. */
export function refuseSharePage(c: Ask, screen: Omit<LineScreen, 'line'>): Response {
  const words = shareWordsIn(c)
  const { act, write } = words
  const { shown, errors = {}, typed } = screen
  const { share } = shown.whole
  return sharePage(
    c,
    lineFrame(screen, act.refuseAll),
    <>
      <h1>{act.missing.all}</h1>
      <p>{act.missing.allText(write.euros(share.grossCents))}</p>
      <Form action={shareAddress(share.id, '/refuser')}>
        <Choices
          name="why"
          legend={act.missing.why}
          options={whyOptions(act)}
          value={typedOf(typed, 'why', 'cannot prepare')}
          error={errors['why']}
        />
        <div class="near">
          <Button kind="stop" wide>
            {act.missing.refuse}
          </Button>
        </div>
      </Form>
      <BackToShare shown={shown} words={words} />
    </>,
  )
}
