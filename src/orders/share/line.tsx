import { productAddress } from '#market'
import type { ShareId } from '#payments'
import { Button, Form, LinkButton, Tag, useLanguage } from '#platform/ui'
import { atDoorSentences } from '../at-door/door.ts'
import { isWeighed, type Line, type LineAnswer } from '../line.ts'
import { readyAtOf } from '../share.ts'
import { lineAddress, shareAddress } from '../share-address.ts'
import { untilIn } from '../shop/door.ts'
import type { ShownShare } from './shown-share.ts'
import { lineTag, type ShareWords } from './said.ts'

type Props = { line: Line; shown: ShownShare; open: boolean; words: ShareWords }

/** A product of the order: how much, where it stands, and what may be said of it. */
export function ShareLine({ line, shown, open, words }: Props) {
  const { act, goods } = words
  const { answers } = shown.whole
  const answer = answers.find((one) => one.lineId === line.id)
  const isGivenUp = answer?.why === 'customer withdrew'
  const isAtDoor = answer?.why === 'refused at the door'
  const { line: atDoor } = atDoorSentences.says[useLanguage()]
  const late = isGivenUp ? act.givenUp.line : isAtDoor ? atDoor : null
  const tag = late ? { kind: 'late' as const, label: late } : lineTag(words, line)
  return (
    <li>
      <p class="row between">
        <b class="good-name">{goods(line)}</b>
        <Tag kind={tag.kind}>{tag.label}</Tag>
      </p>
      <p>{priceOf(line, words)}</p>
      {answer && line.state === 'refused' && !late && <p>{act.why(act.changes.lineWhy[answer.why])}</p>}
      {answer?.why === 'sold out' && open && (
        <p>
          <a href={productAddress(line.productId)}>{act.missing.countAgain}</a>
        </p>
      )}
      <Proposal line={line} shown={shown} open={open} words={words} />
      {open && <LineActs line={line} shareId={shown.whole.share.id} answer={answer} words={words} />}
      {readyAtOf(shown.whole.share) && line.finalCents > 0 && (
        <LinkButton
          kind="quiet"
          href={lineAddress(line.shareId, line.id, 'rembourser')}
          label={act.of(act.giveBack, line.name)}
        >
          {act.giveBack}
        </LinkButton>
      )}
    </li>
  )
}

function priceOf(line: Line, { act, goods, write }: ShareWords): string {
  const paid = write.euros(line.ceilingCents)
  const now = act.costOf(write.euros(line.finalCents), paid)
  if (line.state === 'weighed') return act.weighedFor(goods({ ...line, quantity: line.finalQuantity }), now)
  if (isWeighed(line) && line.state !== 'refused') return act.atMost(paid)
  return line.finalCents === line.ceilingCents ? paid : now
}

function Proposal({ line, shown, open, words }: Props) {
  const { act, goods, write } = words
  const last = shown.replacements.findLast((one) => one.lineId === line.id)
  if (!last || (line.state !== 'replacement offered' && line.state !== 'replaced')) return null
  const { id: shareId } = shown.whole.share
  return (
    <div class="stack tight">
      <p>{act.instead(goods(last), write.euros(last.cents))}</p>
      {line.state === 'replacement offered' && <p>{act.answerBefore(untilIn(words, last.answerBy))}</p>}
      {open && line.state === 'replacement offered' && (
        <Form
          action={shareAddress(shareId, `/questions/${last.id}/retirer`)}
          label={act.of(act.takeOfferBack, line.name)}
        >
          <Button kind="quiet">{act.takeOfferBack}</Button>
        </Form>
      )}
    </div>
  )
}

type ActsOf = { line: Line; shareId: ShareId; answer?: LineAnswer; words: ShareWords }

function LineActs({ line, shareId, answer, words: { act } }: ActsOf) {
  const { state, name } = line
  if (state === 'replaced' || state === 'replacement offered') return null
  if (state === 'refused')
    return answer?.settledAt || answer?.why === 'customer withdrew' ? null : (
      <Form action={lineAddress(shareId, line.id, 'reprendre')} label={act.of(act.iHaveIt, name)}>
        <Button kind="quiet" icon="again">
          {act.iHaveIt}
        </Button>
      </Form>
    )
  const to = (end: string) => lineAddress(shareId, line.id, end)
  const weigh = state === 'weighed' ? act.weighAgain : act.weigh
  return (
    <p class="row">
      {isWeighed(line) && (
        <LinkButton
          kind={state === 'weighed' ? 'quiet' : 'principal'}
          icon="weight"
          href={to('peser')}
          label={act.of(weigh, name)}
        >
          {weigh}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={to('remplacer')} label={act.of(act.replace, name)}>
        {act.replace}
      </LinkButton>
      <LinkButton kind="quiet" href={to('refuser')} label={act.of(act.notThere, name)}>
        {act.notThere}
      </LinkButton>
    </p>
  )
}
