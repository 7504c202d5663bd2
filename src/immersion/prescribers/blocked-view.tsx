import { capital, typo, writeList } from '#platform/i18n'
import { Alert, Button, Form } from '#platform/ui'
import { PRESCRIBING } from '../addresses.ts'
import { whoMends, type Blocked } from './left-out.ts'

type Props = {
  blocked: readonly Blocked[]
  /** where the reader comes back; beside what they type, it opens in another tab, and nothing of that is lost */
  back?: string
}

/** Nobody may prescribe for this reader: who cannot finish a convention reads it before they type, with who can mend it. */
export const BlockedView = ({ blocked, back }: Props) =>
  blocked.length > 0 && (
    <Alert
      kind="late"
      title={typo('Personne ne prescrit encore ici : la convention ne pourra pas être finie')}
    >
      <div class="stack">
        {blocked.map(({ id, name, why, names, mayMend }) => (
          <>
            <p>{typo(`${name} : ${why} ${mayMend ? '' : whoMends(names)}`.trim())}</p>
            {mayMend ? (
              <p>
                <a href={PRESCRIBING} target="_blank" rel="noopener">
                  {typo('Le dire, dans un autre onglet')}
                </a>
              </p>
            ) : (
              <Form action={`${PRESCRIBING}/${id}/demander`} label={capital(name)}>
                {back && <input type="hidden" name="to" value={back} />}
                <Button kind="quiet" icon="mail" {...(back ? {} : { formtarget: '_blank' })}>
                  {typo(`Demander à ${writeList([...names])}${back ? '' : ', dans un autre onglet'}`)}
                </Button>
              </Form>
            )}
          </>
        ))}
      </div>
    </Alert>
  )
