import { fullName, type PersonId } from '#people'
import { languages, type Language } from '#platform/languages'
import { Alert, Heading, LinkButton } from '#platform/ui'
import { speakIn, type Ask } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import { toSign, type AttendanceSheet, type SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.tsx'
import { ChooseLanguage, namesAt, signingAt } from './handing.tsx'
import { rollSentences } from './sentences.ts'

export type LanguageOf = (id: PersonId) => Language

type Next = {
  sheet: AttendanceSheet
  after: SheetRow | undefined
  address: string
  languageOf: LanguageOf
  /** By whoever holds the device now. */
  chosen?: Language | undefined
  /** In which whoever has just signed did. */
  signedIn?: Language | undefined
}

/**
 * Between two signatures: the device is handed on, whoever takes it presses their name. `after` is who has just signed. What to do is said in
 * every language of those who are left, until one of them chooses theirs.
 */
export function nextPage(c: Ask, next: Next): Response {
  const { sheet, after, address, languageOf, chosen } = next
  const left = toSign(sheet)
  const spoken = chosen ? [chosen] : [...new Set(left.map(({ trainee }) => languageOf(trainee.personId)))]
  const last = after && (next.signedIn ?? languageOf(after.trainee.personId))
  const held = mainOf(spoken, last)
  const say = speakIn(c, held, rollSentences)
  const wayTo = (id: PersonId) => signingAt(address, id, chosen === languageOf(id) ? undefined : chosen)
  const children = (
    <div class="stack narrow">
      {after && last && signatureOf(after.current) && (
        <div {...inIts(last)}>
          <Alert kind="ok" title={rollSentences.says[last].thankYou(after.trainee.givenName)} />
        </div>
      )}
      <output class="alert ok" data-island="thanks" dir="auto" hidden>
        <b />
      </output>
      <div data-island="nobody-left" hidden={left.length > 0}>
        <Heading title={say.everybody} lead={say.giveBack} />
      </div>
      {left.length > 0 && (
        <div class="stack" data-island="left-to-sign">
          <Heading
            title={after ? say.nextPerson : say.whoSigns}
            lead={after ? say.passPhone : say.pressName}
          />
          {spoken
            .filter((one) => one !== held)
            .map((one) => (
              <p class="lead" {...inIts(one)}>
                {rollSentences.says[one].pressName}
              </p>
            ))}
          <ChooseLanguage label={say.language} now={chosen} to={(one) => namesAt(address, one)} />
          <ul class="names">
            {left.map(({ trainee }) => (
              <li data-row={trainee.personId}>
                <LinkButton kind="quiet" wide icon="pen" href={wayTo(trainee.personId)}>
                  {fullName(trainee)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a href={address}>{say.giveBackLink}</a>
      </p>
    </div>
  )
  return handedPage(c, { title: say.nextPerson, place: say.place, sheet, address, children })
}

/** French, unless all who hold it now read another one. */
const mainOf = (spoken: readonly Language[], last: Language | undefined): Language =>
  spoken.length > 1 ? 'fr' : (spoken[0] ?? last ?? 'fr')

const inIts = (language: Language) => ({ lang: language, dir: languages[language].direction })
