import { typo, writeEuros } from '#platform/i18n'
import { writeClock, parisDay } from '#platform/time'
import { Alert, Button, Facts, Form, LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeOwnDay } from '../day-words.ts'
import type { Line } from '../line.ts'
import { depositWords } from '../deposit.ts'
import { finalCentsOf, readyRefusal, type ShareOrder } from './answer.ts'
import { readyAtOf, type Share } from '../share.ts'
import { shareAddress, sharePage } from '../share-frame.tsx'
import { ShareLine } from './line.tsx'
import { writeNumberOf } from '../receipt/door.ts'
import type { ShownShare } from './shown-share.ts'
import { readySentences, shareTag } from './words.ts'

/** One order, for the shop that prepares its part: each product with what can be said of it, then one large button. */
export function sharePageOf(c: Ask, shown: ShownShare): Response {
  const { merchant, header, whole, hub, refused } = shown
  const { share, lines } = whole
  // refused, but its customer was not told yet: it may be taken back
  const untold = whole.answers.some((one) => one.settledAt === null)
  const open =
    readyAtOf(share) === null && header.orderState === 'confirmed' && (share.state !== 'refused' || untold)
  const tag = shareTag(header)
  return sharePage(
    c,
    { title: `Commande ${header.reference}`, merchant, here: open ? 'todo' : 'done', refused },
    <>
      <div class="row between">
        <h1>{header.buyerName || header.reference}</h1>
        <Tag kind={tag.kind}>{tag.label}</Tag>
      </div>
      <Facts
        facts={[
          { label: header.mode === 'delivery' ? 'Le vélo livre' : 'Retrait', value: hoursOf(header) },
          ...(header.mode === 'pickup' ? [{ label: 'À déposer', value: depositWords(hub, header) }] : []),
          { label: `Commande ${header.reference}`, value: moneyOf(share, lines) },
        ]}
      />
      <ul class="picks">
        {lines.map((line) => (
          <ShareLine line={line} shown={shown} open={open} />
        ))}
      </ul>
      {open ? <Acts shown={shown} /> : <After shown={shown} />}
    </>,
  )
}

const moneyOf = ({ grossCents }: Share, lines: Line[]): string => {
  const left = finalCentsOf(lines)
  return left === grossCents
    ? `${writeEuros(grossCents)} payés`
    : `${writeEuros(left)} sur ${writeEuros(grossCents)} payés`
}

const hoursOf = ({ slotFrom, slotTo }: ShareOrder): string =>
  `${writeOwnDay(parisDay(slotFrom))}, ${writeClock(slotFrom)} à ${writeClock(slotTo)}`

function Acts({ shown: { header, whole } }: { shown: ShownShare }) {
  const { lines, share } = whole
  const asked = lines.filter((one) => one.state === 'asked').length
  const missing = readyRefusal(lines)
  const told = lines.some((one) => one.state === 'replaced' || one.state === 'replacement offered')
  return (
    <>
      {asked > 0 ? (
        <div class="near">
          <Form action={shareAddress(share.id, '/accepter')}>
            <Button kind="go" icon="check" wide>
              {asked === lines.length ? 'J’ai tout' : 'J’ai le reste'}
            </Button>
          </Form>
        </div>
      ) : (
        <div class={missing ? undefined : 'near'}>
          <Form action={shareAddress(share.id, '/prete')}>
            {missing && <p id="manque">{readySentences[missing]}</p>}
            <Button kind="go" icon="parcel" wide unavailable={missing ? 'manque' : undefined}>
              C’est prêt
            </Button>
          </Form>
        </div>
      )}
      <LinkButton kind="quiet" icon="print" href={shareAddress(share.id, '/bon')} wide>
        Imprimer le bon
      </LinkButton>
      {share.state === 'waiting' && !told && (
        <LinkButton
          kind="stop"
          icon="cross"
          href={shareAddress(share.id, '/refuser')}
          wide
          label={`Refuser toute la commande ${header.reference}`}
        >
          Refuser toute la commande
        </LinkButton>
      )}
    </>
  )
}

function After({ shown: { whole, receipts, header } }: { shown: ShownShare }) {
  const { share } = whole
  const readyAt = readyAtOf(share)
  return (
    <>
      {readyAt && (
        <Alert kind="ok" title={`Prête depuis ${writeClock(readyAt)}`}>
          {typo('Plus rien ne change. Si un produit manque à l’arrivée, remboursez-le ici.')}
        </Alert>
      )}
      {share.state === 'refused' && (
        <Alert
          kind="late"
          title={
            header.orderState === 'cancelled'
              ? 'Commande refusée. Elle est annulée et remboursée.'
              : 'Commande refusée. Votre part est remboursée.'
          }
        />
      )}
      {receipts.length > 0 && (
        <ul>
          {receipts.map((one) => (
            <li>
              <a href={`/marche/recus/${one.id}`}>
                {one.kind === 'receipt' ? 'Reçu' : 'Avoir'} {writeNumberOf(one.kind, one.year, one.number)}
              </a>
              {`, ${writeEuros(one.content.totals.cents)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
