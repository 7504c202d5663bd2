import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Button, Form, LinkButton } from '#platform/ui'
import { hasBegun, isOpen, isTooLate } from '../convention/door.ts'
import { AskHost } from '../hosts/door.ts'
import { mayBeWrittenTo } from '../signing/door.ts'
import type { Shown } from './shown.ts'

type Act = Pick<Shown, 'one' | 'all' | 'crowd' | 'askHost'> & {
  here: string
  on: Day
}

/** What who writes a convention does next with it. */
export function NextAct({ one, here, all, on, crowd, askHost }: Act) {
  const { state } = one.standing
  return (
    <div class="row">
      {state === 'draft' && (
        <Form action={`${here}/envoyer`} label="Envoyer à signer">
          {crowd && <AskHost crowd={crowd} error={askHost} />}
          <Button>{typo(`Envoyer à signer (${all.length})`)}</Button>
        </Form>
      )}
      {state === 'signing' && !isTooLate(one, on) && all.some(mayBeWrittenTo) && (
        <Form action={`${here}/relancer`} label="Relancer">
          <Button kind="quiet">Relancer ceux qui manquent</Button>
        </Form>
      )}
      {isOpen(one) && !hasBegun(one, on) && (
        <LinkButton kind="quiet" href={`${here}/correction`}>
          Corriger
        </LinkButton>
      )}
    </div>
  )
}
