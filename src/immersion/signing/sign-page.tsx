import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import {
  Alert,
  Button,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  SignaturePad,
  Steps,
} from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { signingWords } from '../words/door.ts'
import { byLinkPage } from './by-link-page.tsx'
import { MINUTES } from './ask-code.ts'
import { sentAs } from './code-store.ts'
import type { Opened } from './open-link.ts'

type Again = {
  errors?: Record<string, string>
  typed?: Typed
  /** what was just done on this page */
  said?: string
  /** a name that is not theirs: they sign with it all the same, or say that somebody else signs */
  otherName?: string
}

/** The six digits, then a finger or a name: nobody else has them. */
export function signPage(
  c: Ask,
  { at, mine, one, code }: Opened,
  { errors, typed = {}, said, otherName }: Again = {},
): Response {
  const say = speak(c, signingWords)
  const title = say.here
  const version = typed['version'] ?? one.version
  return byLinkPage(
    c,
    { title, listen: false, scripts: ['signature'], errors },
    <div class="stack narrow">
      <Steps
        steps={[
          { label: say.steps.read, state: 'done', href: at },
          { label: say.steps.sign, state: 'now' },
        ]}
      />
      <Heading title={title} lead={mine.forWhom ? say.forWhom(mine.name, mine.forWhom) : mine.name} />
      {said && <Alert kind="ok" title={said} />}
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${at}/signature`}>
        <VersionRead version={version} />
        <CodeSent code={code} />
        <Field
          name="code"
          label={say.code(hidden(mine.login ?? ''))}
          hint={say.codeLasts(MINUTES)}
          inputmode="numeric"
          autocomplete="one-time-code"
          size={8}
          value={String(typed['code'] ?? '')}
          {...(errors?.['code'] ? { error: errors['code'] } : {})}
        />
        <SignaturePad says={say.pad} />
        <Field
          name="typed"
          label={say.name}
          required={false}
          autocomplete="name"
          value={String(typed['typed'] ?? '')}
          {...(errors?.['typed'] ? { error: errors['typed'] } : {})}
        />
        {otherName && <input type="hidden" name="agreed" value={otherName} />}
        <div class="near">
          <Button wide>{say.sign}</Button>
        </div>
        <Button kind="quiet" wide formaction={`${at}/code`} formnovalidate>
          {say.otherCode}
        </Button>
      </Form>
      {otherName && (
        <Form action={`${at}/refus`}>
          <VersionRead version={version} />
          <input type="hidden" name="why" value={typo(`Une autre personne signe : ${otherName}`)} />
          <Button kind="quiet" wide>
            {say.somebodyElse}
          </Button>
        </Form>
      )}
      <Alert kind="wait" title={say.onlyYou}>
        {say.keeps}
      </Alert>
      <LinkButton kind="quiet" wide href={`${at}/refus`}>
        {say.doNot}
      </LinkButton>
    </div>,
  )
}

/** The text that its reader has before them: nobody signs, nor refuses, another one that came meanwhile. */
export const VersionRead = ({ version }: { version: unknown }) => (
  <input type="hidden" name="version" value={String(version)} />
)

/** Which code was sent last as its reader sees it: a second press on one page sends no second one. */
export const CodeSent = ({ code }: Pick<Opened, 'code'>) => (
  <input type="hidden" name="sent" value={sentAs(code)} />
)

/** '06 39 98 •• 61', 'o•••@pressing.fr': its reader knows it, nobody learns it. */
export function hidden(login: string): string {
  const [name = '', domain] = login.split('@')
  if (domain !== undefined) return `${name.slice(0, 1)}•••@${domain}`
  const phone = writePhone(login)
  return `${phone.slice(0, -5)}••${phone.slice(-3)}`
}
