import { Button, ErrorSummary, Form, Heading, LinkButton, TextArea } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { signingWords } from '../words/door.ts'
import { byLinkPage } from './by-link-page.tsx'
import type { Opened } from './open-link.ts'
import { VersionRead } from './sign-page.tsx'

/** Somebody does not sign: one reason, said once. They may still sign afterwards. */
export function refusePage(c: Ask, { at, mine, one }: Opened, errors?: Record<string, string>): Response {
  const say = speak(c, signingWords)
  const title = say.refusing
  return byLinkPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading title={title} lead={mine.name} />
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${at}/refus`}>
        <VersionRead version={one.version} />
        <TextArea
          name="why"
          label={say.why}
          hint={say.whyHint}
          rows={3}
          maxlength={400}
          {...(errors?.['why'] ? { error: errors['why'] } : {})}
        />
        <Button wide>{say.send}</Button>
      </Form>
      <LinkButton kind="quiet" wide href={at}>
        {say.backToText}
      </LinkButton>
    </div>,
  )
}
