import { lineWhyWords, type ShareId } from '#payments'
import { typo, writeEuros } from '#platform/i18n'
import { Button, Form, LinkButton, Tag } from '#platform/ui'
import { isWeighed, type Line } from '../line.ts'
import { readyAtOf } from '../share.ts'
import { writeGoods } from '../goods-words.ts'
import { writeUntil } from '../day-words.ts'
import type { LineAnswer } from '../answers/door.ts'
import { lineAddress, shareAddress } from '../share-frame.tsx'
import type { ShownShare } from './shown-share.ts'
import { lineTags } from './words.ts'

type Props = { line: Line; shown: ShownShare; open: boolean }

/** A product of the order: how much, where it stands, and what may be said of it. */
export function ShareLine({ line, shown, open }: Props) {
  const { answers } = shown.whole
  const answer = answers.find((one) => one.lineId === line.id)
  const tag = lineTags[line.state]
  return (
    <li>
      <p class="row between">
        <b class="good-name">{writeGoods(line)}</b>
        <Tag kind={tag.kind}>{tag.label}</Tag>
      </p>
      <p>{priceOf(line)}</p>
      {answer && line.state === 'refused' && <p>{typo(`Pourquoi : ${lineWhyWords[answer.why]}`)}</p>}
      <Proposal line={line} shown={shown} open={open} />
      {open && <LineActs line={line} shareId={shown.whole.share.id} answer={answer} />}
      {readyAtOf(shown.whole.share) && line.finalCents > 0 && (
        <LinkButton
          kind="quiet"
          href={lineAddress(line.shareId, line.id, 'rembourser')}
          label={`Rembourser : ${line.name}`}
        >
          Rembourser
        </LinkButton>
      )}
    </li>
  )
}

function priceOf(line: Line): string {
  const paid = writeEuros(line.ceilingCents)
  if (line.state === 'weighed')
    return typo(
      `${writeGoods({ ...line, quantity: line.finalQuantity })} : ${writeEuros(line.finalCents)} sur ${paid}`,
    )
  if (isWeighed(line) && line.state !== 'refused') return `Au plus ${paid}`
  return line.finalCents === line.ceilingCents ? paid : `${writeEuros(line.finalCents)} sur ${paid}`
}

function Proposal({ line, shown, open }: Props) {
  const last = shown.replacements.findLast((one) => one.lineId === line.id)
  if (!last || (line.state !== 'replacement offered' && line.state !== 'replaced')) return null
  const { id: shareId } = shown.whole.share
  return (
    <div class="stack tight">
      <p>{typo(`À la place : ${writeGoods(last)}, ${writeEuros(last.cents)}`)}</p>
      {line.state === 'replacement offered' && <p>{`Réponse avant ${writeUntil(last.answerBy)}.`}</p>}
      {open && line.state === 'replacement offered' && (
        <Form
          action={shareAddress(shareId, `/questions/${last.id}/retirer`)}
          label={`Retirer la proposition pour ${line.name}`}
        >
          <Button kind="quiet">Retirer la proposition</Button>
        </Form>
      )}
    </div>
  )
}

function LineActs({ line, shareId, answer }: { line: Line; shareId: ShareId; answer?: LineAnswer }) {
  const { state, name } = line
  if (state === 'replaced' || state === 'replacement offered') return null
  if (state === 'refused')
    return answer?.settledAt ? null : (
      <Form action={lineAddress(shareId, line.id, 'reprendre')} label={`Reprendre ${name}`}>
        <Button kind="quiet" icon="again">
          Finalement, je l’ai
        </Button>
      </Form>
    )
  const to = (end: string) => lineAddress(shareId, line.id, end)
  return (
    <p class="row">
      {isWeighed(line) && (
        <LinkButton
          kind={state === 'weighed' ? 'quiet' : 'principal'}
          icon="weight"
          href={to('peser')}
          label={`${state === 'weighed' ? 'Peser encore' : 'Peser'} : ${name}`}
        >
          {state === 'weighed' ? 'Peser encore' : 'Peser'}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={to('remplacer')} label={`Remplacer : ${name}`}>
        Remplacer
      </LinkButton>
      <LinkButton kind="quiet" href={to('refuser')} label={`Je ne l’ai pas : ${name}`}>
        Je ne l’ai pas
      </LinkButton>
    </p>
  )
}
