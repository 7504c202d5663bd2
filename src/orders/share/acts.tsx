import { Button, Form, LinkButton } from '#platform/ui'
import { readyRefusal } from '../answers/door.ts'
import { shareAddress } from '../share-address.ts'
import { CrateLink } from './crate-link.tsx'
import type { ShareWords } from './said.ts'
import type { ShownShare } from './shown-share.ts'

/** What may be said of the whole share: yes, no, ready. */
export function Acts({ shown: { header, whole }, words }: { shown: ShownShare; words: ShareWords }) {
  const { act } = words
  const { lines, share } = whole
  const asked = lines.filter((one) => one.state === 'asked').length
  const missing = readyRefusal(lines)
  // nothing is brought: there is nothing to prepare, to print, nor to refuse
  if (missing === 'nothing left') return null
  const told = lines.some((one) => one.state === 'replaced' || one.state === 'replacement offered')
  return (
    <>
      {asked > 0 ? (
        <div class="near">
          <Form action={shareAddress(share.id, '/accepter')}>
            <Button kind="go" icon="check" wide>
              {asked === lines.length ? act.allThere : act.restThere}
            </Button>
          </Form>
        </div>
      ) : (
        <div class={missing ? undefined : 'near'}>
          <Form action={shareAddress(share.id, '/prete')}>
            {missing && <p id="manque">{act.refused.ready[missing]}</p>}
            <Button kind="go" icon="parcel" wide unavailable={missing ? 'manque' : undefined}>
              {act.ready}
            </Button>
          </Form>
        </div>
      )}
      <LinkButton kind="quiet" icon="print" href={shareAddress(share.id, '/bon')} wide>
        {act.printSlip}
      </LinkButton>
      <CrateLink id={share.id} words={words} />
      {share.state === 'waiting' && !told && (
        <LinkButton
          kind="stop"
          icon="cross"
          href={shareAddress(share.id, '/refuser')}
          wide
          label={act.refuseAllOf(header.reference)}
        >
          {act.refuseAll}
        </LinkButton>
      )}
    </>
  )
}
