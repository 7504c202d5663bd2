import { Button, Form, LinkButton } from '#platform/ui'
import { readyRefusal } from '../answers/door.ts'
import { shareAddress } from '../share-frame.tsx'
import { CrateLink } from './crate-link.tsx'
import type { ShownShare } from './shown-share.ts'
import { readySentences } from './words.ts'

/** What may be said of the whole share: yes, no, ready. */
export function Acts({ shown: { header, whole } }: { shown: ShownShare }) {
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
      <CrateLink id={share.id} />
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
