import { typo } from '#platform/i18n'
import { Button } from '#platform/ui'

type Press = { object: string; verb: string; words: string; label: string }

/** What may happen to an object, a button each. */
export const Presses = ({ presses }: { presses: Press[] }) => (
  <div class="row">
    {presses.map(({ object, verb, words: said, label }) => (
      <form method="post" action="/demo/paiement/banque">
        <input type="hidden" name="object" value={object} />
        <Button kind="quiet" name="gesture" value={verb} label={typo(`${said} : ${label}`)}>
          {said}
        </Button>
      </form>
    ))}
  </div>
)

/** What people read of an object’s id. */
export const short = (id: string) => id.slice(-6)
