import type { Organisation } from '#people'
import { Alert, Button, Facts, Form, Heading, LinkButton } from '#platform/ui'
import { languageOf, type Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import type { Keeper } from '../access.ts'
import { ownWordsIn } from '../own/door.ts'
import type { Payee } from '../payee.ts'
import { wantedWords } from './words.ts'

type Account = {
  keeper: Keeper
  payee: Payee
  organisation: Organisation
  address: string | null | undefined
  /** False while this territory has no provider: nothing here depends on the merchant. */
  ready: boolean
}

/** The account at the provider. `address`: where to go, null when the provider did not answer. */
export function accountPage(c: Ask, { keeper, payee, organisation, address, ready }: Account): Response {
  const good = payee.receives && payee.paysOut
  const { say, write } = ownWordsIn(c)
  const says = say.account
  const wants = wantedWords(payee.wants, languageOf(c))
  return moneyPage(
    c,
    { title: says.title, space: say.space, mine: say.mine, keeper },
    <div class="stack">
      <Heading title={says.title} over={organisation.name} lead={says.lead} />
      <Facts
        facts={[
          { label: says.receives, value: payee.receives ? says.yes : says.notYet },
          { label: says.paysOut, value: payee.paysOut ? says.yes : says.notYet },
          { label: says.wanted, value: wants.join(write.comma) || says.nothing },
        ]}
      />
      {!ready && (
        <Alert kind="wait" title={says.noProvider}>
          <p>{says.noProviderText}</p>
        </Alert>
      )}
      {ready && address === null && (
        <Alert kind="late" role="alert" title={says.silent}>
          <p>{says.silentText}</p>
        </Alert>
      )}
      {!ready ? (
        <p>
          <a href={`/argent?commerce=${payee.organisationId}`}>{says.back}</a>
        </p>
      ) : address ? (
        <p>
          <LinkButton href={address}>{says.goOn}</LinkButton>
        </p>
      ) : (
        <Form action={`/argent/compte/${payee.organisationId}`} label={say.accountThere}>
          <p class="row">
            <Button kind={good ? 'quiet' : 'principal'}>{good ? says.change : says.makeGood}</Button>
            <a href={`/argent?commerce=${payee.organisationId}`}>{says.back}</a>
          </p>
        </Form>
      )}
    </div>,
  )
}
