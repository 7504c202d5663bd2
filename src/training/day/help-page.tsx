import { fullName } from '#people'
import { Alert, asset, LinkButton, Portrait } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { ownScreen } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import type { DaySentences } from './sentences.fr.ts'
import { daySentences } from './sentences.ts'

export type Helper = {
  givenName: string
  familyName: string
  organisation: string
  phone: string | null
  email: string | null
}

/** Who to call, and what to do when something does not work. */
export function helpPage(c: Ask, helpers: Helper[]) {
  const say = speak(c, daySentences)
  return ownScreen(
    c,
    ownPage(c, say.help, '/formation/aide'),
    <div class="duo">
      <div class="stack">
        <h1>{say.help}</h1>
        <Helpers helpers={helpers} say={say} />
      </div>
      <div class="stack">
        <Alert title={say.notUnderstood}>{say.notUnderstoodText}</Alert>
        <Alert title={say.offline}>{say.offlineText}</Alert>
        <Alert title={say.cannotCome}>{say.cannotComeText}</Alert>
      </div>
    </div>,
  )
}

/** Who trains the group, one press away. */
export function Helpers({ helpers, say }: { helpers: Helper[]; say: DaySentences }) {
  if (helpers.length === 0) return null
  return (
    <section class="panel stack" aria-labelledby="aide">
      <h2 id="aide">{say.helpers}</h2>
      {helpers.map((helper) => (
        <div class="stack">
          <Portrait src={asset('img/claire.svg')}>
            <b>{fullName(helper)}</b>
            <br />
            {helper.organisation}
          </Portrait>
          <div class="pair">
            {helper.phone && (
              <LinkButton kind="quiet" icon="phone" href={`tel:${helper.phone}`}>
                {say.call}
              </LinkButton>
            )}
            {helper.email && (
              <LinkButton kind="quiet" icon="mail" href={`mailto:${helper.email}`}>
                {say.message}
              </LinkButton>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}
